import type { CallName, InputOf } from '../../../src-main/contract'
import { atMost, timedBeside, type Figure } from '../figures'
import { statementsOf } from '../raw-engine'
import type { Subject } from '../subject'

const ROUNDS = 40

async function measure<N extends CallName>(
  subject: Subject,
  what: string,
  name: N,
  input: InputOf<N>
): Promise<Figure> {
  const ask = (): Promise<unknown> => subject.ask(name, input)
  const statements = await statementsOf(subject.sql, ask)
  const { own, raw } = await timedBeside(ROUNDS, ask, subject.raw.reading(statements))
  return {
    what,
    size: subject.desk.referrals,
    unit: 'ms',
    value: own.median,
    p95: own.p95,
    raw: raw.median,
    promises: [atMost('p95 within 50 ms', own.p95, 50)]
  }
}

/** The pages that gather from the whole desk: Today, the count beside its name, the supervisor's view, the policy. */
export async function measurePages(subject: Subject): Promise<Figure[]> {
  return [
    await measure(subject, 'Today, whole desk', 'today.show', { whose: 'desk' }),
    await measure(subject, 'Today, mine', 'today.show', { whose: 'mine' }),
    await measure(subject, 'Today, a column at length', 'today.show', { whose: 'desk', whole: 'late' }),
    await measure(subject, 'Today, its count', 'today.count', {}),
    await measure(subject, 'Oversight, 3 months', 'oversight.show', { months: 3 }),
    await measure(subject, 'Oversight, 12 months', 'oversight.show', { months: 12 }),
    await measure(subject, 'Oversight, records behind', 'oversight.behind', { group: 'quality', part: 'gender all' }),
    await measure(subject, 'Policy', 'policy.show', {})
  ]
}
