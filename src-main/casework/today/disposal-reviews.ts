import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import type { Sql } from '../../vault/sql'
import { addDays } from '../calendar'
import { policyInForce } from '../policy'
import { initialsOf, reviewsDueBy } from '../referrals'
import { boundsOf } from './clocks-running'
import { dueParts, ownerBinds, whoseIs, type Found, type Looking, type Source } from './looking'

interface Row {
  id: Id
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
}

type Column = 'late' | 'due'

const OWNED = `
SELECT id, reference, forenames, surname, owner, marking FROM referral
WHERE id IN (SELECT value FROM json_each($ids)) AND ($all = 1 OR owner IN ($me, ''))`

/** Every review that some column of Today shows. */
export function reviewsDueNow(sql: Sql, today: Day): ReturnType<typeof reviewsDueBy> {
  return reviewsDueBy(sql, addDays(boundsOf('due', today).before, -1), policyInForce(sql))
}

function dueIn(column: Column, looking: Looking): (Row & { dueOn: string; rule: string })[] {
  const { sql, today } = looking
  const { from, before } = boundsOf(column, today)
  const due = looking.reviewsDue().filter(({ dueOn }) => dueOn >= from && dueOn < before)
  if (due.length === 0) return []
  const ids = JSON.stringify(due.map(({ id }) => id))
  const rows = new Map(sql.all<Row>(OWNED, { ids, ...ownerBinds(looking) }).map((row) => [row.id, row]))
  const found = due.flatMap(({ id, dueOn, rule }) => {
    const row = rows.get(id)
    return row ? [{ ...row, dueOn, rule }] : []
  })
  const mine = ({ owner }: Row): number => (owner === looking.officer.id ? 0 : 1)
  return found.toSorted((one, other) => mine(one) - mine(other))
}

function find(column: Column, looking: Looking): Found {
  const all = dueIn(column, looking)
  const rows = all.slice(0, looking.most)
  return {
    items: rows.map(({ id, reference, forenames, surname, owner, dueOn, rule }) => ({
      key: `disposal ${id}`,
      kind: 'disposal' as const,
      what: 'Review for disposal: keep it or dispose of it',
      reference,
      initials: initialsOf(forenames, surname),
      words: rule,
      ...dueParts(dueOn, looking),
      whose: whoseIs(owner, looking),
      owner: owner === '' ? null : looking.nameOf(owner),
      leadsTo: { page: 'referral' as const, id, part: 'disposal' },
      act: 'Review'
    })),
    total: all.length,
    records: rows.map(({ id }) => id),
    markings: rows.map(({ marking }) => marking)
  }
}

/** Closed referrals whose disposal review is late or due: nothing is deleted by time alone, and nothing kept by silence. */
export const disposalSources: readonly Source[] = (['late', 'due'] as const).map((column) => ({
  column,
  find: (looking) => find(column, looking),
  count: (looking) => dueIn(column, looking).length
}))
