import type { PairView } from '../../../contract/persons'
import type { Sql } from '../../../vault/sql'
import { groupsOf } from './groups'
import { openPairs, openPairViews } from './pair-view'

/** Pairs still to be judged; those who became one by other merges are left out. */
function waiting(sql: Sql): ReturnType<typeof openPairs> {
  const pairs = openPairs(sql)
  const groups = groupsOf(
    sql,
    pairs.map(({ one }) => one)
  )
  return pairs.filter(({ one, other }) => groups.get(one)?.includes(other) !== true)
}

/** How many pairs of persons wait for a judgement: found by a search, left unsure, or said differently by two desks. */
export function matchesToJudge(sql: Sql): number {
  return waiting(sql).length
}

/** A page of those pairs, the most alike first. */
export function matchesPage(
  sql: Sql,
  { offset, limit }: { offset: number; limit: number }
): { pairs: PairView[]; total: number } {
  const pairs = waiting(sql)
  return { pairs: openPairViews(sql, pairs.slice(offset, offset + limit)), total: pairs.length }
}
