import { sweepPeople } from '../../../src-main/casework/people'
import type { Sql } from '../../../src-main/vault/sql'
import { rounded } from './figures'

/** How long a sweep over a filled store takes, by the clock and by the processor, and what it finds. */
export async function measureSweep(sql: Sql): Promise<Record<string, number>> {
  const used = process.cpuUsage()
  const began = performance.now()
  const { pairs, persons } = await sweepPeople(sql)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  return {
    sweepPersons: persons,
    sweepPairs: pairs.length,
    sweepLikely: pairs.filter(({ band }) => band === 'likely').length,
    sweepSeconds: rounded(seconds, 1),
    sweepProcessorSeconds: rounded((user + system) / 1_000_000, 1)
  }
}
