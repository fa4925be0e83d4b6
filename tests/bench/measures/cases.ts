import { atMost, timed, timedBeside, timesOf, type Figure, type Times } from '../figures'
import { statementsOf, writesOf, type Statement, type Twin } from '../raw-engine'
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

/** Saves, and after each the same writes by the driver alone in a copy of the store. */
async function timedSaves(
  rounds: number,
  save: (round: number) => Promise<unknown>,
  written: () => Statement[],
  twin: Twin
): Promise<{ own: Times; raw: Times }> {
  const own: number[] = []
  const raw: number[] = []
  for (let round = 0; round < rounds + UNSAVED; round++) {
    const start = performance.now()
    await save(round)
    const took = performance.now() - start
    const beside = twin.commit(written())
    if (round < UNSAVED) continue
    own.push(took)
    raw.push(beside)
  }
  return { own: timesOf(own), raw: timesOf(raw) }
}

/** Saves: a decision (a step of the journey), a note. Durable when answered, and answered with the whole case as it stands after. */
export async function measureSaving(subject: Subject): Promise<Figure[]> {
  subject.sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
  const twin = subject.raw.twin()
  try {
    return await savesBeside(subject, twin)
  } finally {
    twin.close()
  }
}

async function savesBeside(subject: Subject, twin: Twin): Promise<Figure[]> {
  const written = writesOf(subject.sql)
  const waiting = idsIn(subject, 'RECEIVED', SAVED + UNSAVED)
  const step = (round: number): Promise<unknown> =>
    subject.ask('referrals.step', { referral: waiting[round] ?? '', to: 'SCREENING' })
  const note = (round: number): Promise<unknown> =>
    subject.ask('referrals.note', {
      referral: waiting[round % waiting.length] ?? '',
      type: 'fact',
      text: `Something was learned (${round}).`
    })
  const steps = await timedSaves(waiting.length - UNSAVED, step, written, twin)
  const notes = await timedSaves(SAVED, note, written, twin)
  const figure = (what: string, { own, raw }: { own: Times; raw: Times }, promises: Figure['promises']): Figure => ({
    what,
    size: subject.desk.referrals,
    unit: 'ms',
    value: own.median,
    p95: own.p95,
    raw: raw.median,
    promises
  })
  const decision = atMost('within 3 times the same writes in one raw commit', steps.own.median, 3 * steps.raw.median)
  return [figure('save a decision, durable', steps, [decision]), figure('save a note, durable', notes, [])]
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
