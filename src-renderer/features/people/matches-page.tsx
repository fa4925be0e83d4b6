import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { PairView } from '../../../src-main/contract/persons'
import { useAsk } from '../../api'
import { counted, EmptyState, FaultNotice, Loading, Page, Panel, useMarking } from '../../components'
import { listColumns, TakeList } from '../lists'
import { JudgePair } from './judge-pair'
import { PairHead } from './pair-head'
import { PairHistory } from './pair-history'
import { Sweep } from './sweep'
import classes from './people.module.css'

const A_PAGE = 10

function bandWords({ band, toJudge, conflict }: PairView): string {
  if (conflict) return 'Two desks differ'
  if (!toJudge) return 'Not sure'
  return band === 'likely' ? 'Likely the same' : 'Possibly the same'
}

function Match({ pair, seconds }: { pair: PairView; seconds: readonly { id: string; name: string }[] }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.match}>
      <div className={classes.matchHead}>
        <h3>{bandWords(pair)}</h3>
        <Button
          variant="default"
          size="xs"
          aria-expanded={open}
          aria-label={`${open ? 'Close' : 'Judge'} ${pair.one.name} and ${pair.other.name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close' : 'Judge'}
        </Button>
      </div>
      <PairHead pair={pair} />
      <PairHistory pair={pair} />
      {open ? <JudgePair pair={pair} seconds={seconds} /> : null}
    </li>
  )
}

/** Pairs of persons who may be one: found by a search, left unsure, or said differently by two desks. The most alike stand first. */
export function MatchesPage(): ReactNode {
  const [offset, setOffset] = useState(0)
  const matches = useAsk('people.matches', { offset, limit: A_PAGE }, { keepLast: true })
  const found = matches.data
  useMarking(found?.marking)
  return (
    <Page
      title="Possible same persons"
      lead="Two records that may be one person. Each pair is judged once; it comes back only when something changes."
      actions={
        <>
          <TakeList asked={{ list: 'matches' }} columns={listColumns.matches} total={found?.total ?? 0} />
          <Button component={Link} href="/people" variant="default">
            Find a person
          </Button>
        </>
      }
    >
      <Sweep />
      <FaultNotice fault={matches.error} onAgain={() => void matches.refetch()} />
      {found ? (
        found.total === 0 ? (
          <EmptyState title="None to judge">
            What comes with a bundle, or a look through everybody, may bring some.
          </EmptyState>
        ) : (
          <Panel title={`${counted(found.total, 'pair')} to judge`}>
            <ul className={classes.matches}>
              {found.pairs.map((pair) => (
                <Match key={pair.pair} pair={pair} seconds={found.seconds} />
              ))}
            </ul>
            {found.total > A_PAGE ? (
              <Group gap="sm" mt="md">
                <Button
                  variant="default"
                  disabled={offset === 0}
                  onClick={() => setOffset(Math.max(0, offset - A_PAGE))}
                >
                  Before
                </Button>
                <span>
                  {offset + 1} to {Math.min(offset + A_PAGE, found.total)} of {found.total}
                </span>
                <Button
                  variant="default"
                  disabled={offset + A_PAGE >= found.total}
                  onClick={() => setOffset(offset + A_PAGE)}
                >
                  Next
                </Button>
              </Group>
            ) : null}
          </Panel>
        )
      ) : matches.error ? null : (
        <Loading what="Looking for pairs" />
      )}
    </Page>
  )
}
