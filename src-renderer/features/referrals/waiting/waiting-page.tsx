import { Button } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { useState, type ReactNode } from 'react'
import type { OutputOf } from '../../../../src-main/contract'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { highestMarking } from '../../../../src-main/contract/codes/marking'
import { stages } from '../../../../src-main/contract/codes/stages'
import { useAsk } from '../../../api'
import {
  DataTable,
  DueBadge,
  EmptyState,
  FaultNotice,
  Loading,
  Page,
  shownMoment,
  useMarking,
  type Column
} from '../../../components'
import { TakeList } from '../../lists'
import { MergesWaiting } from '../../people'
import { OtherSubjects } from './other-subjects'

type Waiting = OutputOf<'referrals.waiting'>['proposals'][number]

const columns: readonly Column<Waiting>[] = [
  { id: 'reference', heading: 'Reference', width: '7.5rem', show: (row) => row.reference },
  { id: 'to', heading: 'Proposed', width: 'minmax(10rem, 1fr)', show: (row) => labelOf(stages, row.to) },
  { id: 'by', heading: 'By', width: 'minmax(8rem, 1fr)', from: 960, show: (row) => row.proposedBy },
  { id: 'at', heading: 'Since', width: '9.5rem', show: (row) => shownMoment(row.proposedAt) },
  {
    id: 'clock',
    heading: 'Clock',
    width: '8rem',
    show: (row) => (row.clock === null ? '–' : <DueBadge due={row.clock} compact />)
  },
  {
    id: 'mine',
    heading: 'For you',
    width: 'minmax(9rem, 0.8fr)',
    show: (row) => (row.mayDecide ? 'yours to decide' : 'waits for another officer')
  }
]

/** What waits for somebody to act: summaries and bundles, then decisions that need a second officer, oldest first. */
export function WaitingPage(): ReactNode {
  const found = useAsk('referrals.waiting', {})
  const summaries = useAsk('summaries.waiting', {})
  const bundles = useAsk('transfer.waiting', {})
  const merges = useAsk('people.mergesWaiting', {})
  const [, navigate] = useLocation()
  const [visible, setVisible] = useState<string[]>([])
  useMarking(highestMarking([found, summaries, bundles, merges].flatMap(({ data }) => (data ? [data.marking] : []))))
  const others = [...(summaries.data?.waiting ?? []), ...(bundles.data?.waiting ?? [])]
  const waitingMerges = merges.data?.merges ?? []
  const proposals = found.data?.proposals ?? []
  const mine = [...proposals, ...waitingMerges].filter((each) => each.mayDecide).length
  const theirs = proposals.length + waitingMerges.length - mine
  const lead =
    found.data === undefined
      ? 'Decisions that need a second officer.'
      : `${mine === 0 ? 'No decision is' : mine === 1 ? '1 decision is' : `${mine} decisions are`} yours to decide; ${theirs === 1 ? '1 waits' : `${theirs} wait`} for others.`
  const take = (
    <TakeList
      asked={{ list: 'waiting' }}
      columns={columns.filter(({ id }) => visible.includes(id))}
      total={proposals.length}
    />
  )
  return (
    <Page title="Waiting for me" lead={lead} width="full" actions={take}>
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      {found.isPending ? <Loading what="Looking what waits …" /> : null}
      <FaultNotice fault={summaries.error ?? bundles.error ?? merges.error} />
      <OtherSubjects items={others} />
      <MergesWaiting merges={waitingMerges} />
      {found.data && (proposals.length > 0 || others.length + waitingMerges.length === 0) ? (
        <DataTable
          label="Decisions waiting for a second officer"
          columns={columns}
          total={proposals.length}
          rowAt={(index) => proposals[index]}
          rowKey={(row) => row.proposal}
          onColumns={setVisible}
          onOpen={(row) => navigate(`/referrals/${row.referral}`)}
          rowTone={(row) => (row.clock?.state === 'late' ? 'late' : undefined)}
          empty={
            <EmptyState
              title="Nothing waits"
              actions={
                <Button component={Link} href="/referrals" variant="default">
                  Go to the referrals
                </Button>
              }
            >
              When somebody proposes a decision that needs two, it stands here until another officer decides it.
            </EmptyState>
          }
        />
      ) : null}
    </Page>
  )
}
