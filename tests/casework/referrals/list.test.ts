import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../src-main/contract'
import { concerns, sectors } from '../../../src-main/contract/codes/referral'
import { stages } from '../../../src-main/contract/codes/stages'
import type { ListFilter } from '../../../src-main/contract/referral-list'
import type { CaseView } from '../../../src-main/contract/referral-views'
import { decided, openWorkingDesk, soundDecision, toAnswered, wholeFields, type WorkingDesk } from './working-desk'

type Sort = InputOf<'referrals.list'>['sort']

let desk: WorkingDesk
const cases: CaseView[] = []
const TODAY = '2026-11-25'

const surnames = ['Ashdown', 'Ashby', 'Nordström', "O'Dell", 'Ó Dálaigh', 'Vel-Kamar', 'Quist', 'محمود', 'Żak']
const organisations = ['Quillon Academy', 'Ashgrove Surgery', 'Borough youth team', 'Saint Orrin’s School']

const WALKED = ['Hadrian Oakes', 'Ilsebill Venn', 'Quentin Harcourt', 'Morwenna Tolliver']

/** Forty referrals of every kind: open and closed, held, waiting, late, of children, repeated, incomplete. */
beforeAll(async () => {
  desk = await openWorkingDesk()
  const at = (number: number): string => new Date(Date.UTC(2026, 10, 23 - (number % 19), 8, number)).toISOString()
  for (let number = 0; number < 40; number++) {
    const { id } = await desk.ask('desk', 'referrals.receive', {
      given: {
        forenames: ['Lev', 'Oriel', 'Zoë', 'Ines'][number % 4] ?? '',
        surname: `${surnames[number % surnames.length]} ${number % 3 === 0 ? 'senior' : ''}`,
        dateOfBirth:
          number % 5 === 0
            ? null
            : `${number % 2 === 0 ? 2012 - (number % 5) : 1980 + (number % 20)}-0${1 + (number % 9)}-11`
      },
      fields: {
        ...wholeFields,
        receivedAt: '2026-11-05T08:00:00.000Z',
        ethnicity: ([null, 'white_british', 'not_stated', 'asian_indian'] as const)[number % 4] ?? null,
        sector: number % 7 === 0 ? null : (sectors.codes[number % 8]?.code ?? null),
        concernAsReferred: concerns.codes[number % 8]?.code ?? null,
        referrerOrganisation: organisations[number % 4] ?? '',
        immediateDanger: number % 13 === 5 ? 'yes' : 'no',
        postcode: number % 4 === 0 ? 'NW1 4QX' : 'E8 3RD',
        pcmtReference: number % 6 === 0 ? `PCMT-${700 + number}` : ''
      },
      owner: number % 3 === 0 ? null : desk.officer(['desk', 'visor', 'super'][number % 3] ?? '').officer
    })
    await desk.ask('desk', 'referrals.amend', {
      referral: id,
      fields: { receivedAt: at(number) }
    })
  }
  for (const [place, answer] of (['clear', 'hold', 'clear', 'hold'] as const).entries()) {
    const [forenames = '', surname = ''] = WALKED[place]?.split(' ') ?? []
    const given = {
      forenames,
      surname,
      dateOfBirth: `19${60 + place * 9}-0${place + 1}-01`
    }
    const judged = await toAnswered(desk, given, answer)
    if (answer === 'hold') {
      const hold = { holdReason: 'live_investigation' as const, reviewOn: '2026-12-10' }
      await desk.ask('desk', 'referrals.step', { referral: judged.id, to: 'HELD', decision: hold })
    } else {
      await desk.ask('desk', 'referrals.step', { referral: judged.id, to: 'GATEWAY' })
      if (place === 0) await decided(desk, judged.id, { to: 'CLOSED_NFA' })
      else
        await desk.ask('desk', 'referrals.propose', { referral: judged.id, to: 'CLOSED_NFA', decision: soundDecision })
    }
  }
  const twice = { forenames: 'Thomasina', surname: 'Wolverton', dateOfBirth: '1979-12-30' }
  const first = await desk.ask('desk', 'referrals.receive', { given: twice, fields: wholeFields })
  const judgements = [{ person: first.person?.id ?? '', verdict: 'same' as const }]
  await desk.ask('desk', 'referrals.receive', { given: twice, fields: wholeFields, judgements })
  desk.at(`${TODAY}T09:00:00.000Z`)
  const { rows } = await desk.ask('desk', 'referrals.list', { filter: { open: null }, sort: {}, limit: 500 })
  for (const { id } of rows) cases.push(await desk.ask('desk', 'referrals.open', { referral: id }))
})
afterAll(() => desk.close())

/** Words as somebody might compare them by hand: small letters, no accents, no marks. */
function plain(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Words that can be searched: a name with an apostrophe is found with it, without it, and by its parts. */
function wordsOf(view: CaseView): string[] {
  const { forenames, surname, otherNames } = view.given
  const fields = view.fields as { referrerOrganisation: string; postcode: string; pcmtReference: string }
  const all = [
    view.reference,
    forenames,
    surname,
    otherNames,
    fields.referrerOrganisation,
    fields.postcode,
    fields.pcmtReference
  ].join(' ')
  return [...plain(all), ...plain(all.replaceAll(/['’]/g, ''))]
}

function pressing(view: CaseView): string {
  const running = view.clocks.filter(({ stoppedOn, label }) => stoppedOn === null && !label.includes('stands still'))
  return running.map(({ dueOn }) => dueOn).sort()[0] ?? '9999-12-31'
}

/** Open, or with a clock that has not ended. */
function isAtWork(view: CaseView): boolean {
  return view.open || view.clocks.some(({ stoppedOn }) => stoppedOn === null)
}

function isUnder18(view: CaseView): boolean {
  const born = view.given.dateOfBirth
  return born !== null && `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > TODAY
}

/** Working days are two by walking: from Wednesday 25 November that is Friday 27 November, and the weekend after it. */
const SOON_UNTIL = '2026-11-29'

function passes(view: CaseView, filter: ListFilter): boolean {
  const fields = view.fields as { sector: string | null; concernAsReferred: string | null; receivedAt: string }
  const due = pressing(view)
  const received = fields.receivedAt.slice(0, 10)
  const words = wordsOf(view)
  return (
    (filter.open === null || isAtWork(view) === filter.open) &&
    (filter.stages.length === 0 || filter.stages.includes(view.stage)) &&
    (filter.sectors.length === 0 || filter.sectors.some((each) => each === fields.sector)) &&
    (filter.concerns.length === 0 || filter.concerns.some((each) => each === fields.concernAsReferred)) &&
    (filter.ethnicities.length === 0 ||
      filter.ethnicities.some((each) => each === ((view.fields['ethnicity'] as string | null) ?? 'not_asked'))) &&
    (!filter.owner || view.owner?.id === filter.owner) &&
    (filter.clock !== 'late' || due < TODAY) &&
    (filter.clock !== 'due_soon' || (due >= TODAY && due <= SOON_UNTIL)) &&
    (typeof filter.under18 !== 'boolean' || isUnder18(view) === filter.under18) &&
    (typeof filter.repeat !== 'boolean' || view.others.length > 0 === filter.repeat) &&
    (typeof filter.incomplete !== 'boolean' || isIncomplete(view) === filter.incomplete) &&
    (!filter.receivedFrom || received >= filter.receivedFrom) &&
    (!filter.receivedTo || received <= filter.receivedTo) &&
    plain(filter.text).every((typed) => words.some((word) => word.startsWith(typed)))
  )
}

function isIncomplete(view: CaseView): boolean {
  const fields = view.fields as { sector: string | null }
  return fields.sector === null || view.person === null
}

/** Spells what a sort compares, so that comparing texts sorts. */
function keyOf(view: CaseView, by: string): string {
  const place = (list: { codes: readonly { code: string }[] }, code: unknown): string => {
    const found = list.codes.findIndex((each) => each.code === code)
    return String(found < 0 ? 999 : found).padStart(3, '0')
  }
  const danger = (view.fields as { immediateDanger: string }).immediateDanger === 'yes' && view.open
  const urgency = `${danger ? 0 : 1}${pressing(view)}${view.id}`
  const fields = view.fields as { receivedAt: string; sector: string; concernAsReferred: string }
  switch (by) {
    case 'received':
      return fields.receivedAt + view.id
    case 'reference':
      return view.reference + view.id
    case 'stage':
      return place(stages, view.stage) + urgency
    case 'sector':
      return place(sectors, fields.sector) + urgency
    case 'concern':
      return place(concerns, fields.concernAsReferred) + urgency
    case 'owner':
      return (view.owner?.name ?? '\uffff') + urgency
    default:
      return urgency
  }
}

/** Most filters of a screen are not set at once: each is here one time in nine. */
const seldom = <T>(unset: T, set: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(unset) }, { weight: 1, arbitrary: set })
const several = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  seldom<T[]>([], fc.subarray([...values], { minLength: 1, maxLength: 4 }))
const either = seldom<boolean | null>(null, fc.boolean())
const days = seldom<string | null>(null, fc.constantFrom('2026-11-08', '2026-11-15', '2026-11-20', '2026-11-23'))
const texts = [
  'ash',
  'ó',
  'odell',
  "o'd",
  'quillon academy',
  'nw1',
  'nw1 4q',
  'PR-2026-000',
  'pr-20',
  'pr-2026 ash',
  'pcmt-7',
  'zzz',
  'محم'
]

const filters: fc.Arbitrary<ListFilter> = fc.record({
  text: seldom('', fc.constantFrom(...texts)),
  stages: several(['RECEIVED', 'GATEWAY', 'HELD', 'CLOSED_NFA'] as const),
  sectors: several(sectors.codes.map(({ code }) => code)),
  concerns: several(concerns.codes.map(({ code }) => code)),
  ethnicities: several(['white_british', 'not_stated', 'asian_indian', 'not_asked'] as const),
  owner: seldom<string | null>(null, fc.constantFrom('visor', 'super')),
  open: fc.constantFrom(true, true, null, null, false),
  clock: seldom<'late' | 'due_soon' | null>(null, fc.constantFrom('late', 'due_soon')),
  under18: either,
  repeat: either,
  incomplete: either,
  receivedFrom: days,
  receivedTo: days
})
const sorts = fc.record({
  by: fc.constantFrom('received', 'due', 'reference', 'stage', 'sector', 'concern', 'owner'),
  direction: fc.constantFrom('up', 'down')
}) as fc.Arbitrary<Sort & { by: string; direction: string }>

describe('the list', () => {
  const seen = { rows: 0, empty: 0 }

  it('answers any filter and sort as somebody would by hand, page by page', async () => {
    await fc.assert(
      fc.asyncProperty(
        filters,
        sorts,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 0, max: 20 }),
        async (some, sort, limit, offset) => {
          const filter = { ...some, owner: some.owner === null ? null : desk.officer(some.owner).officer }
          const found = cases.filter((view) => passes(view, filter))
          const sorted = found.toSorted((one, other) => (keyOf(one, sort.by) < keyOf(other, sort.by) ? -1 : 1))
          if (sort.direction === 'down') sorted.reverse()
          const { rows, total, late } = await desk.ask('desk', 'referrals.list', {
            filter,
            sort,
            limit,
            offset
          })
          seen.rows += rows.length
          seen.empty += rows.length === 0 ? 1 : 0
          expect(total).toBe(sorted.length)
          expect(rows.map(({ reference }) => reference)).toEqual(
            sorted.slice(offset, offset + limit).map(({ reference }) => reference)
          )
          expect(late).toBe(found.filter((view) => pressing(view) < TODAY).length)
        }
      ),
      { numRuns: 300 }
    )
    expect(seen.rows).toBeGreaterThan(300)
    expect(seen.empty).toBeLessThan(250)
  })

  it('shows of each referral what its case shows', async () => {
    const { rows, marking } = await desk.ask('visor', 'referrals.list', {
      filter: { open: null },
      sort: {},
      limit: 500
    })
    expect(rows).toHaveLength(cases.length)
    expect(marking).toBe('OFFICIAL-SENSITIVE')
    for (const row of rows) {
      const view = cases.find(({ id }) => id === row.id) as CaseView
      const due = pressing(view)
      expect(row).toMatchObject({
        reference: view.reference,
        stage: view.stage,
        owner: view.owner?.name ?? null,
        flags: {
          referrals: view.others.length + 1,
          under18: isUnder18(view),
          hold: view.stage === 'HELD',
          incomplete: isIncomplete(view),
          awaitingSecond: view.proposal !== null,
          conflict: false
        }
      })
      expect(row.clock?.dueOn ?? '9999-12-31').toBe(due)
      if (due < TODAY) expect(row.clock?.state).toBe('late')
    }
  })

  it('begins with danger that nobody was told of, whatever is due', async () => {
    const { rows } = await desk.ask('visor', 'referrals.list', { filter: {}, sort: {} })
    const flags = rows.map(({ flags }) => flags.danger)
    expect(flags.filter(Boolean)).toHaveLength(3)
    expect(flags.slice(0, 3)).toEqual([true, true, true])
  })

  it('holds up to a hostile filter: what is typed never becomes part of a statement', async () => {
    const hostile = [
      '"',
      '" OR 1=1 --',
      "'; DROP TABLE referral; --",
      'NEAR(a b)',
      'a* OR b*',
      '-ash',
      'names:ash',
      '^ash',
      '()'
    ]
    for (const text of hostile) {
      const answer = await desk.ask('desk', 'referrals.list', { filter: { text }, sort: {} })
      expect(answer.total).toBeLessThan(cases.length)
    }
    expect((await desk.ask('desk', 'referrals.list', { filter: { open: null }, sort: {} })).total).toBe(cases.length)
  })
})
