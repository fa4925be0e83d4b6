import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../src-main/contract'
import { policyInForce } from '../../../src-main/casework/policy'
import { openWorkingDesk, type WorkingDesk } from '../referrals/working-desk'

let desk: WorkingDesk
beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

type Change = InputOf<'policy.change'>
const WHY = 'The desk lost an officer; five working days are not kept at present.'
const change = (more: Partial<Change> = {}): Change => ({
  parameter: 'gateway',
  before: 5,
  value: 7,
  reason: WHY,
  second: desk.officer('super'),
  ...more
})
const row = (shown: OutputOf<'policy.show'>, name: string): OutputOf<'policy.show'>['parameters'][number] => {
  const found = shown.parameters.find((each) => each.name === name)
  if (!found) throw new Error(`no parameter ${name}`)
  return found
}

describe('the policy of a desk', () => {
  it('begins with the defaults, each with unit and source', async () => {
    const shown = await desk.ask('desk', 'policy.show', {})
    expect(row(shown, 'gateway')).toMatchObject({ value: 5, valueWords: '5 working days', default: 5, history: [] })
    expect(row(shown, 'firstDay').valueWords).toBe('0: counting begins on the next working day')
    expect(shown.parameters.every(({ source, label }) => source.length > 10 && label.length > 5)).toBe(true)
  })

  it('is changed by two, and says who, when and why', async () => {
    desk.at('2026-11-24T10:00:00.000Z')
    const shown = await desk.ask('visor', 'policy.change', change())
    const [entry] = row(shown, 'gateway').history
    expect(row(shown, 'gateway')).toMatchObject({ value: 7, default: 5, valueWords: '7 working days' })
    expect(entry).toMatchObject({ from: '5 working days', to: '7 working days', by: 'Viv Osei', reason: WHY })
    expect(entry).toMatchObject({ confirmedBy: 'Sol Brandt', at: '2026-11-24T10:00:00.000Z' })
    expect(policyInForce(desk.sql)).toMatchObject({ gateway: 7, screening: 1 })
    expect(await desk.rebuild()).toEqual([])
  })

  it('keeps the whole history, newest first', async () => {
    await desk.ask('visor', 'policy.change', change())
    desk.at('2026-12-01T10:00:00.000Z')
    const shown = await desk.ask(
      'super',
      'policy.change',
      change({ before: 7, value: 5, second: desk.officer('visor') })
    )
    expect(row(shown, 'gateway').history.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      '7 working days to 5 working days',
      '5 working days to 7 working days'
    ])
  })

  it('is read by everybody and changed by supervisors and the superintendent alone', async () => {
    const shown = await desk.ask('desk', 'policy.show', {})
    expect(shown.notFor).toContain('supervisor')
    expect(shown.deciders).toEqual([])
    expect((await desk.refusal('desk', 'policy.change', change())).code).toBe('FD-GAT-06')
    const mine = await desk.ask('visor', 'policy.show', {})
    expect(mine.notFor).toBeNull()
    expect(mine.deciders.map(({ name }) => name)).not.toContain('Viv Osei')
  })

  it.each<[string, Partial<Change>, string]>([
    ['an unknown parameter', { parameter: 'mercy' }, 'FD-POL-01'],
    ['a value below the bounds', { value: 0 }, 'FD-POL-02'],
    ['a value above the bounds', { value: 21 }, 'FD-POL-02'],
    ['the value in force', { value: 5 }, 'FD-POL-03'],
    ['a value that was changed meanwhile', { before: 6 }, 'FD-POL-04'],
    ['a reason of a word', { reason: 'Agreed.' }, 'FD-POL-05'],
    ['a chaser after the time is over', { parameter: 'informationGathering', before: 20, value: 4 }, 'FD-POL-06']
  ])('refuses %s', async (_what, more, code) => {
    const refused = await desk.refusal('visor', 'policy.change', change(more))
    expect(refused.code).toBe(code)
    expect(refused.next).toMatch(/\.$/)
    expect(policyInForce(desk.sql).gateway).toBe(5)
  })

  it('refuses one human being with two accounts, a role that may not decide and a wrong passphrase', async () => {
    const refused = (signIn: string, second: Change['second']): Promise<{ code: string }> =>
      desk.refusal(signIn, 'policy.change', change({ second }))
    expect((await refused('visor', desk.officer('visor'))).code).toBe('FD-SEC-01')
    expect((await refused('visor', desk.officer('desk2'))).code).toBe('FD-SEC-02')
    expect((await refused('visor', { ...desk.officer('super'), passphrase: 'not this one' })).code).toBe('FD-SEC-04')
    expect(policyInForce(desk.sql).gateway).toBe(5)
  })
})
