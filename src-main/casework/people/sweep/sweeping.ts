import type { Id } from '../../../contract/ids'
import { wantsJudgement } from '../../../contract/people'
import type { Asking } from '../../../vault/asking'
import { filePairs, type AlikePair } from '../pairs/filing'
import { namesOf } from '../names'
import { canSearch, searchPeople } from '../search'
import { sweepPeople, type SweptPair } from './sweep'

/** Pairs filed by one sweep at most: more than a desk can judge before the next one. */
const MOST_FILED = 1000

/** Reports how far a sweep is, and hears that somebody stopped it. */
function listening(asking: Pick<Asking, 'progress'>): {
  tell: (done: number, total: number, found: number) => void
  stopped: () => boolean
  insist: () => void
} {
  const heard: { fault?: unknown } = {}
  return {
    tell(done, total, found) {
      const words = `Comparing people: ${found} found so far`
      void asking.progress(done, total, words).catch((fault: unknown) => {
        heard.fault = fault
      })
    },
    stopped: () => 'fault' in heard,
    insist() {
      if ('fault' in heard) throw heard.fault
    }
  }
}

/**
 * Looks through the whole desk for persons who may be one, and files what it finds to be judged, the most alike first.
 * @throws Refusal FD-JOB-01 when stopped; nothing is filed then
 */
export async function sweepDesk(
  asking: Asking
): Promise<{ persons: number; found: number; filed: number; left: number }> {
  const { tell, stopped, insist } = listening(asking)
  const { pairs, persons } = await sweepPeople(asking.sql, {
    progress: ({ done, of, found }) => tell(done, of, found),
    cancelled: stopped,
    settled: () => false
  })
  await new Promise((resolve) => setImmediate(resolve))
  insist()
  const filed = await asking.exclusively(async () => filePairs(asking, pairs satisfies SweptPair[], MOST_FILED))
  return { persons, found: pairs.length, ...filed }
}

/** Who on this desk is like a person, by any of their names: those whom an officer would have to judge. */
function alikeTo(asking: Asking, person: Id): AlikePair[] {
  const closest = new Map<Id, AlikePair>()
  for (const { approximateAge, ...name } of namesOf(asking.sql, person)) {
    if (!canSearch(name)) continue
    const given = { ...name, approximateAge: approximateAge?.age ?? null }
    const { candidates } = searchPeople(asking.sql, given, approximateAge?.on ?? asking.today())
    for (const { person: other, band, likeness } of candidates) {
      const before = closest.get(other)
      if (other === person || !wantsJudgement(band) || before?.band === 'likely') continue
      closest.set(other, { one: person, other, band, likeness })
    }
  }
  return [...closest.values()]
}

/**
 * Looks for persons like those who have just come in, and files what it finds to be judged. Within the caller's transaction.
 * @param arrived ids of records; those that are no persons are passed over
 * @returns how many pairs were filed
 */
export async function sweepArrived(asking: Asking, arrived: readonly Id[]): Promise<number> {
  const persons = asking.sql.all<{ id: Id }>(
    'SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    [JSON.stringify(arrived)]
  )
  let filed = 0
  for (const [done, { id }] of persons.entries()) {
    if (done % 20 === 0) await asking.progress(done, persons.length, 'Looking for the same persons')
    filed += filePairs(asking, alikeTo(asking, id)).filed
  }
  return filed
}
