import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PersonView } from '../../../src-main/contract/persons'
import { useAsk } from '../../api'
import { counted, FaultNotice, Loading, MarkingBadge, Note, Page, Panel, shownDay, useMarking } from '../../components'
import { Chronology } from './chronology'
import { GivenList } from './given-list'
import { MergeWith } from './merge-with'
import { PairHead } from './pair-head'
import { PairHistory } from './pair-history'
import { Unmerge } from './unmerge'
import classes from './people.module.css'

function leadOf({ dateOfBirth, approximateAge, referrals, records }: PersonView): string {
  const born =
    dateOfBirth !== null
      ? `Born ${shownDay(dateOfBirth)}`
      : approximateAge === null
        ? 'Date of birth not known'
        : `About ${approximateAge.age} on ${shownDay(approximateAge.on)}`
  const merged = records.length > 1 ? `, ${counted(records.length, 'record')} that are one` : ''
  return `${born} · ${counted(referrals, 'referral')}${merged}`
}

function Comparisons({ view }: { view: PersonView }): ReactNode {
  const merges = view.pairs.filter(({ verdict }) => verdict === 'same')
  const others = view.pairs.filter(({ verdict }) => verdict !== 'same')
  const own = new Set(view.records.map(({ person }) => person))
  const contradicted = others.some(
    ({ one, other, verdict }) => verdict === 'not_same' && own.has(one.person) && own.has(other.person)
  )
  return (
    <>
      {contradicted ? (
        <Note title="Two of these records were also said to be apart">
          They are one over a third record. Look at the comparisons and take back what is wrong.
        </Note>
      ) : null}
      {merges.length === 0 ? null : (
        <Panel title={`Merged (${merges.length})`}>
          <ul className={classes.matches}>
            {merges.map((pair) => (
              <li key={pair.pair} className={classes.match}>
                <PairHead pair={pair} />
                <PairHistory pair={pair} />
                <div>
                  <Unmerge pair={pair} seconds={view.seconds} />
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {others.length === 0 ? null : (
        <Panel title={`Compared with others (${others.length})`}>
          <ul className={classes.matches}>
            {others.map((pair) => (
              <li key={pair.pair} className={classes.match}>
                <PairHead pair={pair} />
                <PairHistory pair={pair} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

/** A person: everything ever given of them, their referrals in order, and every comparison with others. */
export function PersonPage({ id }: { id: string }): ReactNode {
  const asked = useAsk('people.open', { person: id })
  const view = asked.data
  useMarking(view?.marking)
  return (
    <Page
      title={view?.name ?? 'A person'}
      lead={view ? leadOf(view) : undefined}
      width="full"
      actions={
        view ? (
          <>
            <MarkingBadge marking={view.marking} />
            <MergeWith person={id} records={view.records.map(({ person }) => person)} />
            <Button component={Link} href="/people" variant="default">
              Find another
            </Button>
          </>
        ) : undefined
      }
    >
      <FaultNotice fault={asked.error} onAgain={() => void asked.refetch()} />
      {view ? (
        <div className={classes.columns}>
          <Chronology person={id} />
          <div className={classes.column}>
            {view.records.map((record) => (
              <Panel
                key={record.person}
                title={view.records.length === 1 ? 'As given' : `As given: the record of ${record.name}`}
              >
                <GivenList record={record} />
              </Panel>
            ))}
            <Comparisons view={view} />
          </div>
        </div>
      ) : asked.error ? null : (
        <Loading what="Opening the person" />
      )}
    </Page>
  )
}
