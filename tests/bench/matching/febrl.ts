import { sweepPeople } from '../../../src-main/casework/people'
import type { GivenThen } from '../../../src-main/casework/people/entries'
import { namedOnly } from '../../casework/people/fill'
import { readRows, type Row } from './files'
import { bestF1, rounded, Tallies, percentile, type SetFigures } from './figures'
import { withStore } from './store'
import { findPeople } from '../../../src-main/casework/people/find'

function dayOf(digits: string): string | null {
  return /^\d{8}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : null
}

/** An identity number, which a desk has not, is not looked at. */
export function givenOf(row: Row): GivenThen {
  const cell = (name: string): string => row[name] ?? ''
  const address = [cell('street_number'), cell('address_1'), cell('address_2'), cell('suburb'), cell('state')]
  return {
    ...namedOnly(cell('given_name'), cell('surname')),
    dateOfBirth: dayOf(cell('date_of_birth')),
    address: address.filter((each) => each !== '').join(' '),
    postcode: cell('postcode'),
    telephone: cell('phone_number')
  }
}

/** `rec-12-dup-3` and `rec-12-org` are one person: 12. */
export function clusterOf(row: Row): string {
  return /^rec-(\d+)-/.exec(row['rec_id'] ?? '')?.[1] ?? row['rec_id'] ?? ''
}

function pairsWithin(clusters: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

/** Measures one FEBRL file: the sweep finds pairs of records, and each record is looked for among the others. */
export async function measureFebrl(folder: string, file: string): Promise<SetFigures> {
  const rows = readRows(folder, file)
  const clusters = rows.map(clusterOf)
  const given = rows.map(givenOf)
  return withStore(given, async ({ sql, ids }) => {
    const clusterOfId = new Map(ids.map((id, place) => [id, clusters[place] ?? '']))
    const { pairs } = await sweepPeople(sql, { least: -25 })
    const scored = pairs.map(({ one, other, weight }) => ({
      weight,
      right: clusterOfId.get(one) === clusterOfId.get(other)
    }))
    const truths = pairsWithin(clusters)
    const best = bestF1(scored, truths)
    const tallies = new Tallies()
    const milliseconds: number[] = []
    const sizes = new Map<string, number>()
    for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
    for (const [place, each] of given.entries()) {
      if ((sizes.get(clusters[place] ?? '') ?? 0) < 2) continue
      const began = performance.now()
      const found = findPeople(sql, each, given.length).filter(({ person }) => person !== ids[place])
      milliseconds.push(performance.now() - began)
      tallies.count(
        'all',
        found.findIndex(({ person }) => clusterOfId.get(person) === clusters[place])
      )
    }
    const { recallAt1, recallAt10 } = tallies.of('all')
    return {
      recallAt1,
      recallAt10,
      bestF1: best.f1,
      byOrigin: {},
      byError: {},
      falseAlarms: null,
      p50Ms: percentile(milliseconds, 0.5),
      p95Ms: percentile(milliseconds, 0.95),
      more: {
        truePairs: truths,
        pairsFound: rounded(scored.filter(({ right }) => right).length / Math.max(1, truths)),
        precisionAtBest: best.precision,
        recallAtBest: best.recall
      }
    }
  })
}
