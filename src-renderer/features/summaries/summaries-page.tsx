import { Button, Group } from '@mantine/core'
import { IconFileCheck, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { SummaryRow } from '../../../src-main/contract/summaries'
import { useAsk } from '../../api'
import { EmptyState, FaultNotice, Loading, Note, Page, Panel, shownMoment, useMarking } from '../../components'
import { listColumns, TakeList } from '../lists'
import { nameOf, periodInWords, stateInWords, waitingInWords } from './words'
import classes from './summaries.module.css'

function Rows({ summaries }: { summaries: readonly SummaryRow[] }): ReactNode {
  return (
    <table className={classes.list}>
      <thead>
        <tr>
          <th scope="col">Summary</th>
          <th scope="col">Period</th>
          <th scope="col">As at</th>
          <th scope="col">Author</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {summaries.map((summary) => (
          <tr key={summary.id}>
            <th scope="row">
              <Link href={`/summaries/${summary.id}`}>{nameOf(summary)}</Link>
            </th>
            <td>{periodInWords(summary.period)}</td>
            <td>{shownMoment(summary.asAt)}</td>
            <td>{summary.author.name}</td>
            <td>{stateInWords(summary)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every summary of the desk, the newest first. */
export function SummariesPage(): ReactNode {
  const found = useAsk('summaries.list', {})
  useMarking(found.data?.marking)
  const write = (
    <Button component={Link} href="/summaries/new" leftSection={<IconPlus size={16} aria-hidden />}>
      Write a summary
    </Button>
  )
  const actions = (
    <Group gap="sm">
      <Button
        component={Link}
        href="/summaries/check"
        variant="default"
        leftSection={<IconFileCheck size={16} aria-hidden />}
      >
        Check a summary
      </Button>
      <TakeList
        asked={{ list: 'summaries' }}
        columns={listColumns.summaries}
        total={found.data?.summaries.length ?? 0}
      />
      {write}
    </Group>
  )
  const summaries = found.data?.summaries ?? []
  const waiting = waitingInWords(summaries)
  return (
    <Page
      title="Summaries"
      width="full"
      lead="What this desk did in a period, frozen, signed, and checkable by anybody."
      actions={actions}
    >
      <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
      {waiting === '' ? null : <Note title={waiting}>Open it, read its pages, and sign it or send it back.</Note>}
      {found.isPending ? <Loading what="Looking for summaries …" /> : null}
      {found.data ? (
        <Panel>
          {summaries.length === 0 ? (
            <EmptyState title="No summary yet" actions={write}>
              Choose a period, look at its figures, say what they mean, and put them before a superintendent.
            </EmptyState>
          ) : (
            <Rows summaries={summaries} />
          )}
        </Panel>
      ) : null}
    </Page>
  )
}
