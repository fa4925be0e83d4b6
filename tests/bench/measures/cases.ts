import { atMost, timed, type Figure } from '../figures'
import { statementsOf } from '../raw-engine'
import type { Subject } from '../subject'

const OPENED = 60
const SAVED = 40

function idsIn(subject: Subject, stage: string, most: number): string[] {
  return subject.sql
    .all<{ id: string }>('SELECT id FROM referral WHERE stage = ? ORDER BY id DESC LIMIT ?', [stage, most])
    .map(({ id }) => id)
}

/** Opens cases with their whole timelines; each opening writes its consultation. */
export async function measureOpening(subject: Subject): Promise<Figure[]> {
  const closed = idsIn(subject, 'CLOSED_NFA', OPENED * 40).filter((_, place) => place % 40 === 0)
  const first = closed[0] ?? ''
  const ask = (round: number): Promise<unknown> =>
    subject.ask('referrals.open', { referral: closed[Math.abs(round) % closed.length] ?? first })
  const raw = subject.raw.read(await statementsOf(subject.sql, () => ask(0)), 20)
  const { median, p95 } = await timed(OPENED, ask)
  const promises = [atMost('p95 within 50 ms', p95, 50)]
  return [
    {
      what: 'open a case, timeline and consultation',
      size: subject.desk.referrals,
      unit: 'ms',
      value: median,
      p95,
      raw,
      promises
    }
  ]
}

/** Saves: a decision (a step of the journey), a note. Durable when answered. */
export async function measureSaving(subject: Subject): Promise<Figure[]> {
  const raw = subject.raw.commit(SAVED)
  const size = subject.desk.referrals
  const waiting = idsIn(subject, 'RECEIVED', SAVED + 2)
  let next = 0
  const steps = await timed(waiting.length - 2, () =>
    subject.ask('referrals.step', { referral: waiting[next++] ?? '', to: 'SCREENING' })
  )
  const open = idsIn(subject, 'SCREENING', SAVED)
  const notes = await timed(SAVED, (round) =>
    subject.ask('referrals.note', {
      referral: open[Math.abs(round) % open.length] ?? '',
      type: 'fact',
      text: `Something was learned (${round}).`
    })
  )
  return [
    {
      what: 'save a decision, durable',
      size,
      unit: 'ms',
      value: steps.median,
      p95: steps.p95,
      raw,
      promises: [atMost('within 3 raw commits', steps.median, 3 * raw)]
    },
    { what: 'save a note, durable', size, unit: 'ms', value: notes.median, p95: notes.p95, raw, promises: [] }
  ]
}

/** Candidates for a new person while their name is typed. */
export async function measureCandidates(subject: Subject): Promise<Figure[]> {
  const nobody = { otherNames: '', dateOfBirth: null, approximateAge: null }
  const typed = [
    { ...nobody, forenames: '', surname: 'Mar' },
    { ...nobody, forenames: 'A', surname: 'Marlow' },
    { ...nobody, forenames: 'Ada', surname: 'Marlow' },
    { ...nobody, forenames: 'Mohammed', surname: 'Ahmadi' },
    { ...nobody, forenames: 'Mohammed', surname: 'Ahmadi', dateOfBirth: '2008-05-17' },
    { ...nobody, forenames: 'Wojciech', surname: 'Dabrowicz' },
    { ...nobody, forenames: 'سارة', surname: 'المصري' },
    { ...nobody, forenames: '', surname: '', dateOfBirth: '2008-05-17' }
  ]
  const { median, p95 } = await timed(typed.length * 5, (round) =>
    subject.ask('people.search', { given: typed[Math.abs(round) % typed.length] ?? nobody })
  )
  const promises = [atMost('p95 within 100 ms', p95, 100)]
  return [
    { what: 'candidates while typing a person', size: subject.desk.referrals, unit: 'ms', value: median, p95, promises }
  ]
}
