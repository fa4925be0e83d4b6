import type { InputOf } from '../../../src-main/contract'
import { atMost, timedBeside, type Figure } from '../figures'
import { statementsOf } from '../raw-engine'
import type { Subject } from '../subject'

type ListInput = InputOf<'referrals.list'>

const ROUNDS = 40
const page = (filter: ListInput['filter'], sort: ListInput['sort'] = {}, offset = 0): ListInput => ({
  filter,
  sort,
  offset,
  limit: 150
})

/** Pages, filters and sorts as an officer asks for them. */
const LISTS: readonly (readonly [string, ListInput])[] = [
  ['first page', page({})],
  ['far down', page({ open: null }, { by: 'received', direction: 'down' }, 800)],
  ['filter: stage', page({ stages: ['GATEWAY', 'SCREENING'] })],
  ['filter: sector, all', page({ sectors: ['education'], open: null }, { by: 'received', direction: 'down' })],
  ['filter: late', page({ clock: 'late' })],
  ['filter: repeats', page({ repeat: true, open: null })],
  ['sort: received', page({ open: null }, { by: 'received', direction: 'down' })],
  ['sort: reference', page({ open: null }, { by: 'reference', direction: 'down' })],
  ['sort: concern', page({ open: null }, { by: 'concern', direction: 'up' })],
  ['sort: owner', page({ open: null }, { by: 'owner', direction: 'up' })]
]

async function measure(subject: Subject, what: string, input: ListInput): Promise<Figure> {
  const ask = (): Promise<unknown> => subject.ask('referrals.list', input)
  const statements = await statementsOf(subject.sql, ask)
  const { own, raw } = await timedBeside(ROUNDS, ask, subject.raw.reading(statements))
  return {
    what,
    size: subject.desk.referrals,
    unit: 'ms',
    value: own.median,
    p95: own.p95,
    raw: raw.median,
    promises: [
      atMost('call to answer within 2 raw statements + 2 ms', own.median, 2 * raw.median + 2),
      atMost('p95 within 50 ms', own.p95, 50)
    ]
  }
}

/** The list: pages, filters, sorts. */
export async function measureLists(subject: Subject): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, input] of LISTS) figures.push(await measure(subject, `list, ${what}`, input))
  return figures
}

/** Search as somebody types: every keystroke is a call. */
export async function measureSearch(subject: Subject): Promise<Figure[]> {
  const typed = ['m', 'ma', 'mar', 'marl', 'marlow', 'marlow a', 'łu', 'łukasz', 'pr-20', "o'd"]
  const figures: Figure[] = []
  for (const text of typed) figures.push(await measure(subject, `search, “${text}”`, page({ text, open: null })))
  return figures
}
