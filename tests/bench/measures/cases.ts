import { atMost, timed, timedBeside, type Figure } from '../figures'
import { statementsOf } from '../raw-engine'
import type { Subject } from '../subject'

const OPENED = 60
const SAVED = 40
/** Saves before the counted ones. */
const UNSAVED = 6

function idsIn(subject: Subject, stage: string, most: number): string[] {
  return subject.sql
    .all<{ id: string }>('SELECT id FROM referral WHERE stage = ? ORDER BY id DESC LIMIT ?', [stage, most])
    .map(({ id }) => id)
}

/** Opens cases with their whole timelines; each opening writes its consultation. */
export async function measureOpening(subject: Subject): Promise<Figure[]> {
  const closed = idsIn(subject, 'CLOSED_NFA', OPENED * 40).filter((_, place) => place % 40 === 0)
  const ask = (round: number): Promise<unknown> =>
    subject.ask('referrals.open', { referral: closed[round % closed.length] ?? '' })
  const statements = await statementsOf(subject.sql, () => ask(0))
  const { own, raw } = await timedBeside(OPENED, ask, subject.raw.reading(statements))
  return [
    {
      what: 'open a case, timeline and consultation',
      size: subject.desk.referrals,
      unit: 'ms',
      value: own.median,
      p95: own.p95,
      raw: raw.median,
      promises: [atMost('p95 within 50 ms', own.p95, 50)]
    }
  ]
}

/** Saves: a decision (a step of the journey), a note. Durable when answered. */
export async function measureSaving(subject: Subject): Promise<Figure[]> {
  const size = subject.desk.referrals
  const commit = subject.raw.committing()
  const waiting = idsIn(subject, 'RECEIVED', SAVED + UNSAVED)
  const step = (round: number): Promise<unknown> =>
    subject.ask('referrals.step', { referral: waiting[round] ?? '', to: 'SCREENING' })
  const steps = await timedBeside(waiting.length - UNSAVED, step, commit, UNSAVED)
  const note = (round: number): Promise<unknown> =>
    subject.ask('referrals.note', {
      referral: waiting[round % waiting.length] ?? '',
      type: 'fact',
      text: `Something was learned (${round}).`
    })
  const notes = await timedBeside(SAVED, note, commit)
  return [
    {
      what: 'save a decision, durable',
      size,
      unit: 'ms',
      value: steps.own.median,
      p95: steps.own.p95,
      raw: steps.raw.median,
      promises: [atMost('within 3 raw commits', steps.own.median, 3 * steps.raw.median)]
    },
    {
      what: 'save a note, durable',
      size,
      unit: 'ms',
      value: notes.own.median,
      p95: notes.own.p95,
      raw: notes.raw.median,
      promises: []
    }
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
    subject.ask('people.search', { given: typed[round % typed.length] ?? nobody })
  )
  const promises = [atMost('p95 within 100 ms', p95, 100)]
  return [
    { what: 'candidates while typing a person', size: subject.desk.referrals, unit: 'ms', value: median, p95, promises }
  ]
}
