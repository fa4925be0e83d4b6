import { stages, isOpenStage, type Stage } from '../../contract/codes/stages'
import type { Id } from '../../contract/ids'
import type { CaseView, NextStep, Proposal } from '../../contract/referral-views'
import type { Sector } from '../../contract/codes/referral'
import { labelOf } from '../../contract/codes/code-list'
import type { Day } from '../../contract/time'
import type { Conflict } from '../../journal/writing'
import { entryName } from '../../journal/entry'
import type { PastEntry } from '../../journal/history'
import type { Asking } from '../../vault/asking'
import type { Sql } from '../../vault/sql'
import { groupOf } from '../people'
import { officerOf, officersWhoMay } from '../staff'
import { episode, releaseLabel, requestsNow } from './episode'
import { needsOf } from './needs'
import { conditionalParts } from './parts-of-form'
import { proposalDigest, waitingProposal } from './proposals'
import type { ReadReferral } from './reading'
import { missedClocks, notFor, rolesToDecide, stepsFrom, type Actor } from './rules'
import { journey, transitionBetween, type Transition } from './stages'
import type { Standing } from './standing'
import { suggestions } from './suggestions'
import { fieldLabel, fieldWords, type NameOf } from './words'

/**
 * The whole journey with where the referral is: what it passed in this episode, where it stands, and what lies ahead while it is on the way through
 * Channel. What lies ahead of a stage beside the way, such as a hold, is what follows the last stage of the way that it passed.
 */
export function journeyOf({ stage, stood }: Pick<Standing, 'stage' | 'stood'>): CaseView['journey'] {
  const passed = episode({ stood }).map((each) => each.stage)
  const done = [...new Set(passed)].filter((each) => each !== stage)
  const reached = Math.max(-1, ...[...done, stage].map((each) => journey.indexOf(each)))
  const ahead = isOpenStage(stage) && stage !== 'PLP' ? journey.slice(reached + 1) : []
  const labelled = (each: Stage, state: 'done' | 'here' | 'ahead') => ({
    stage: each,
    label: labelOf(stages, each),
    state
  })
  return [
    ...done.map((each) => labelled(each, 'done')),
    labelled(stage, 'here'),
    ...ahead.filter((each) => each !== stage).map((each) => labelled(each, 'ahead'))
  ]
}

/** A hold is offered once deconfliction was asked: before that there is no answer that could ask for one. */
function isOffered({ to, back, from }: Transition, standing: Standing): boolean {
  return (
    to !== 'HELD' || back === true || from === 'HELD' || from === 'DECONFLICTION' || requestsNow(standing).length > 0
  )
}

/** The steps that lead on, each with what it needs and whether the officer signed in may take it. */
export function nextSteps(standing: Standing, officer: Actor, today: Day): NextStep[] {
  return stepsFrom(standing)
    .filter((each) => isOffered(each, standing))
    .map((transition) => {
      const missed = missedClocks(standing, transition.to, today)
      const asks = [...transition.asks, ...conditionalParts(transition, standing, missed)]
      const parts = [...asks, ...transition.offers.filter((part) => !asks.includes(part))]
      return {
        to: transition.to,
        label: transition.back === true ? releaseLabel(transition.to) : transition.label,
        needsSecond: transition.deciders !== null,
        needs: needsOf(transition, standing, missed),
        asks: parts,
        suggests: suggestions(transition, standing, parts),
        closureReasons: [...transition.closureReasons],
        decidedBy: [...transition.decidedBy],
        notFor: notFor(transition, standing, officer)
      }
    })
}

/** The decision that waits for a second officer, with the very words and who may decide it. */
export function waitingFor(asking: Asking, { row, standing }: ReadReferral, nameOf: NameOf): Proposal | null {
  const { sql, officer } = asking
  const proposed = waitingProposal(sql, row.id)
  if (!proposed) return null
  const proposer = officerOf(sql, proposed.proposer)
  const transition = transitionBetween(proposed.from, proposed.to)
  const roles = transition && proposer ? rolesToDecide(transition, standing, proposer.role) : []
  return {
    id: proposed.proposal,
    to: proposed.to,
    label: transition?.label ?? labelOf(stages, proposed.to),
    proposedBy: nameOf(proposed.proposer),
    proposedAt: proposed.proposedAt,
    words: proposed.words,
    digest: proposalDigest(proposed),
    deciders: proposer ? officersWhoMay(sql, roles, [proposer.person]) : [],
    ownedBySignedIn: proposer?.person === officer.person
  }
}

interface OtherRow {
  id: Id
  reference: string
  receivedOn: Day
  stage: Stage
  forenames: string
  surname: string
  sector: Sector | ''
}

/** Other referrals of the same person, and of whoever is one with them, oldest first. */
export function othersOf(sql: Sql, referral: Id, person: Id | null): CaseView['others'] {
  if (person === null) return []
  return sql
    .all<OtherRow>(
      `SELECT id, reference, received_on AS receivedOn, stage, forenames, surname, sector FROM referral
       WHERE person IN (SELECT value FROM json_each(?)) AND id <> ? ORDER BY received_sort, id`,
      [JSON.stringify(groupOf(sql, person)), referral]
    )
    .map(({ forenames, surname, sector, ...other }) => ({
      ...other,
      nameAsGiven: `${forenames} ${surname}`.trim(),
      sector: sector === '' ? null : sector
    }))
}

/** Fields that two desks wrote without knowing of each other, every value with who wrote it and when. */
export function conflictsShown(
  conflicts: readonly Conflict[],
  entries: readonly PastEntry[],
  nameOf: NameOf
): CaseView['conflicts'] {
  if (conflicts.length === 0) return []
  const byName = new Map(entries.map((entry) => [entryName(entry), entry]))
  return conflicts.map(({ field, values }) => ({
    field,
    label: fieldLabel(field),
    values: values.map(({ value, shown, feed, seq }) => {
      const entry = byName.get(entryName({ feed, seq }))
      return {
        value,
        shown,
        who: entry ? nameOf(entry.actor) : 'Not known on this desk',
        recordedAt: entry?.recorded ?? '1970-01-01T00:00:00.000Z',
        words: fieldWords(field, value, nameOf)
      }
    })
  }))
}
