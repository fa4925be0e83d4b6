import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first, by seconds of processor time; the order of all others matters little. */
const LONGEST = [
  'tests/attacks/kill-while-saving.test.ts',
  'tests/casework/intake/fifty-thousand.test.ts',
  'tests/journal/histories.test.ts',
  'tests/attacks/kill-while-accepting.test.ts',
  'tests/vault/kills.test.ts',
  'tests/transfer/other-tools.test.ts',
  'tests/casework/transfer/converge.test.ts',
  'tests/casework/summaries/signing.test.ts',
  'tests/summaries/command.test.ts',
  'tests/casework/today/a-year.test.ts',
  'tests/transfer/hostile.test.ts',
  'tests/demonstration/desks.test.ts',
  'tests/journeys/case-file.test.ts',
  'tests/journeys/transfer.test.ts',
  'tests/journeys/referral.test.ts',
  'tests/journeys/keyboard-transfer.test.ts',
  'tests/journeys/looks.test.ts',
  'tests/journeys/summary.test.ts',
  'tests/journeys/support.test.ts',
  'tests/host/host-life.test.ts',
  'tests/journeys/keyboard.test.ts',
  'tests/journeys/set-up.test.ts'
]

/**
 * Starts the longest files first: two files run at once, and a long one that came last would leave the other half of the machine with
 * nothing to do. Vitest's own order knows this only from an earlier run, which a fresh clone has not had.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'))
      return place < 0 ? LONGEST.length : place
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
