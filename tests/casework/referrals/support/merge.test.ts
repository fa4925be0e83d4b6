import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { answerReferrals, supportOf } from '../../../../src-main/casework/referrals'
import { needRegister } from '../../../../src-main/casework/referrals/support/fields'
import { fieldWords } from '../../../../src-main/casework/referrals/words'
import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { Json } from '../../../../src-main/journal/entry'
import { rebuildBeside } from '../../../../src-main/journal/rebuild'
import { catalogue } from '../../../../src-main/vault/session/catalogue'
import { FarDesk } from '../two-desks'
import { assessment, attended, held, listed, need, pack, plan, request, sought, TODAY } from './bodies'

/** A request as its entry holds it: with the limit of the desk's policy beside. */
const sentRequest = { ...request, limits: { partnerChaser: 5 } }

const desks: FarDesk[] = []
afterEach(() => {
  for (const each of desks.splice(0)) each.close()
})

function desk(): FarDesk {
  const made = new FarDesk(desks.length)
  desks.push(made)
  return made
}

function exchange(one: FarDesk, other: FarDesk): void {
  one.giveTo(other)
  other.giveTo(one)
}

function alike(one: FarDesk, other: FarDesk): void {
  for (const table of ['referral', 'referral_support'] as const) expect(other.rows(table)).toEqual(one.rows(table))
  expect(other.exceptions().sort()).toEqual(one.exceptions().sort())
}

/** Two desks that hold one referral, of somebody about 16. */
function both(): { one: FarDesk; other: FarDesk; record: string } {
  const [one, other] = [desk(), desk()]
  const record = one.received('Ashdown')
  exchange(one, other)
  return { one, other, record }
}

const write = (at: FarDesk, record: string, act: SupportAct, body: object): string =>
  at.write(record, act, body as Json)

describe('two desks that did not know of each other', () => {
  it('revise different parts of the plan: both stand, nothing conflicts', () => {
    const { one, other, record } = both()
    write(one, record, 'support.plan_written', plan)
    exchange(one, other)
    write(one, record, 'support.plan_written', { ...plan, provider: 'IP 9', why: 'Left' })
    exchange(one, other)
    alike(one, other)
    expect(supportOf(other.store.sql, record).plan?.provider).toBe('IP 9')
    expect(one.journal.conflictsOf(record)).toEqual([])
  })

  it('revise the same part of the plan: a conflict, both readable, until a person decides', () => {
    const { one, other, record } = both()
    write(one, record, 'support.plan_written', { ...plan, provider: 'IP 8' })
    write(other, record, 'support.plan_written', { ...plan, provider: 'IP 9' })
    exchange(one, other)
    alike(one, other)
    expect(one.journal.conflictsOf(record).map(({ field }) => field)).toEqual(['plan.provider'])
    expect(supportOf(one.store.sql, record).planRevisions).toHaveLength(2)
    one.write(record, 'conflict.decided', { field: 'plan.provider', value: 'IP 8', reason: 'Agreed' })
    exchange(one, other)
    alike(one, other)
    expect(supportOf(other.store.sql, record).plan?.provider).toBe('IP 8')
    expect(other.journal.conflictsOf(record)).toEqual([])
  })

  it('settle one need differently: the more cautious outcome is shown until a person decides', () => {
    const { one, other, record } = both()
    const name = write(one, record, 'support.need_identified', need)
    exchange(one, other)
    const settle = { need: name, settledOn: TODAY, reason: 'Judged so.' }
    write(one, record, 'support.need_settled', { ...settle, outcome: 'residual' })
    write(other, record, 'support.need_settled', { ...settle, outcome: 'addressed' })
    exchange(one, other)
    alike(one, other)
    const field = needRegister(name, 'outcome')
    expect(one.journal.conflictsOf(record).map((each) => each.field)).toEqual([field])
    expect(supportOf(one.store.sql, record).needs[0]?.outcome).toBe('residual')
    const chosen = one.journal.conflictsOf(record)[0]?.values.find(({ shown }) => !shown)?.value ?? null
    expect(fieldWords(field, chosen, () => '')).toBe('Addressed: Judged so.')
    const decision = { referral: record, field, value: chosen, reason: 'It was.' }
    void answerReferrals['referrals.resolve'](decision, one.asking('supervisor'))
    exchange(one, other)
    alike(one, other)
    expect(supportOf(other.store.sql, record).needs[0]?.outcome).toBe('addressed')
  })

  it('answer one request: the first answer stands, a person must look', () => {
    const { one, other, record } = both()
    const name = write(one, record, 'support.request_sent', sentRequest)
    exchange(one, other)
    const reply = { request: name, repliedOn: TODAY, nilReturn: true, reference: '', gist: '' }
    write(one, record, 'support.request_answered', reply)
    write(other, record, 'support.request_answered', { ...reply, nilReturn: false, reference: 'QA-1' })
    exchange(one, other)
    alike(one, other)
    expect(one.exceptions()).toEqual([expect.stringContaining('answered or given up already')])
  })

  it('correct one entry: both corrections are kept, a person must look', () => {
    const { one, other, record } = both()
    const of = write(one, record, 'support.request_sent', sentRequest)
    exchange(one, other)
    const correction = (partner: string): Json => ({
      act: 'support.request_sent',
      of,
      reason: 'Wrong name',
      body: { ...request, partner }
    })
    one.write(record, 'support.corrected', correction('One'))
    other.write(record, 'support.corrected', correction('Other'))
    exchange(one, other)
    alike(one, other)
    expect(one.exceptions()).toEqual([expect.stringContaining('Two desks corrected one entry')])
  })
})

describe('what no desk could have recorded', () => {
  const NOBODY = '01J00000000000000000000000.1:99'
  const policeChair = attended.map((each) => ({ ...each, chairs: each.body === 'police' }))
  const sensitive = [{ label: 'Item', sensitive: true, included: true }]
  const cases: [string, (far: FarDesk, record: string) => void, RegExp][] = [
    [
      'a day to come',
      (far, record) => write(far, record, 'support.assessed', { ...assessment, madeOn: '2031-01-01' }),
      /future/
    ],
    [
      'a chaser of nothing',
      (far, record) => write(far, record, 'support.request_chased', { request: NOBODY, chasedOn: TODAY, how: '' }),
      /not held here/
    ],
    [
      'police in the chair',
      (far, record) => {
        const meeting = write(far, record, 'support.panel_listed', listed)
        write(far, record, 'support.panel_held', { ...held(meeting), attendance: policeChair })
      },
      /section 37\(5\)/
    ],
    [
      'a sensitive item in the pack',
      (far, record) => {
        const meeting = write(far, record, 'support.panel_listed', listed)
        write(far, record, 'support.panel_pack_sent', { ...pack(meeting), items: sensitive })
      },
      /section 38\(4\)\(b\)/
    ],
    [
      'consent of a child’s own',
      (far, record) => write(far, record, 'support.consent_sought', sought),
      /section 41\(1\)/
    ],
    [
      'an answer for a meeting',
      (far, record) => {
        const meeting = write(far, record, 'support.panel_listed', listed)
        write(far, record, 'support.consent_answered', {
          consent: meeting,
          answer: 'given',
          answeredOn: TODAY,
          evidence: 'Form',
          reason: ''
        })
      },
      /not held here/
    ],
    [
      'a correction of nothing',
      (far, record) =>
        far.write(record, 'support.corrected', { act: 'support.assessed', of: NOBODY, reason: 'x', body: assessment }),
      /names an entry that is not held/
    ]
  ]
  it.each(cases)('%s arrives as an exception and breaks nothing', (_name, hostile, words) => {
    const { one, other, record } = both()
    hostile(other, record)
    exchange(one, other)
    alike(one, other)
    expect(one.exceptions().some((reason) => words.test(reason))).toBe(true)
    expect(() => supportOf(one.store.sql, record)).not.toThrow()
  })

  it('a decision of a need’s conflict for what it cannot hold is not applied', () => {
    const { one, other, record } = both()
    const name = write(one, record, 'support.need_identified', need)
    exchange(one, other)
    const field = needRegister(name, 'outcome')
    other.write(record, 'conflict.decided', { field, value: { outcome: 'gone' }, reason: 'x' })
    exchange(one, other)
    expect(one.exceptions()).toEqual([expect.stringContaining('a value that this field cannot have')])
    expect(supportOf(one.store.sql, record).needs[0]?.outcome).toBeNull()
  })
})

type Doing = { desk: 0 | 1; what: number; which: number; exchange: boolean }

/** One act of a random history; what it goes on with is any item this desk knows. */
function act(at: FarDesk, record: string, { what, which }: Doing): void {
  const items = at.store.sql.all<{ item: string; part: string }>(
    "SELECT item, part FROM referral_support WHERE record = ? AND item <> 'plan' ORDER BY item",
    [record]
  )
  const known = items[which % Math.max(items.length, 1)]?.item ?? '01J00000000000000000000000.1:9'
  const settled = { need: known, settledOn: TODAY, reason: `R${which}` }
  const acts: (() => void)[] = [
    () => write(at, record, 'support.request_sent', { ...sentRequest, partner: `P${which}` }),
    () => write(at, record, 'support.request_chased', { request: known, chasedOn: TODAY, how: '' }),
    () => write(at, record, 'support.need_identified', need),
    () => write(at, record, 'support.need_settled', { ...settled, outcome: which % 2 ? 'residual' : 'addressed' }),
    () => write(at, record, 'support.plan_written', { ...plan, nature: `N${which}` }),
    () => write(at, record, 'support.panel_listed', listed),
    () => write(at, record, 'support.panel_held', held(known)),
    () => write(at, record, 'support.consent_sought', { ...sought, asked: which % 2 ? 'self' : 'parent' }),
    () => at.amended(record, { school: `S${which}` }),
    () => {
      const body = { ...request, partner: `C${which}` }
      at.write(record, 'support.corrected', { act: 'support.request_sent', of: known, reason: 'x', body })
    }
  ]
  acts[what % acts.length]?.()
}

describe('random histories of two desks', () => {
  const doing = fc.record({
    desk: fc.constantFrom(0 as const, 1 as const),
    what: fc.nat(9),
    which: fc.nat(30),
    exchange: fc.boolean()
  })

  it('end in the same tables on both, and a rebuild makes them again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 25 }), async (history) => {
        const { one, other, record } = both()
        try {
          for (const each of history) {
            act(each.desk === 0 ? one : other, record, each)
            if (each.exchange) exchange(one, other)
          }
          exchange(one, other)
          alike(one, other)
          const again = one.store.again()
          expect((await rebuildBeside(again, catalogue)).differences).toEqual([])
        } finally {
          for (const each of desks.splice(0)) each.close()
        }
      }),
      { numRuns: 25 }
    )
  })
})
