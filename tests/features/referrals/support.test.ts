import { describe, expect, test } from 'vitest'
import { contract } from '../../../src-main/contract'
import { supportShapes, type SupportAct } from '../../../src-main/contract/support-entries'
import { bodyToSend, formFaults, startingValues } from '../../../src-renderer/features/referrals/support/form-values'
import { forms } from '../../../src-renderer/features/referrals/support/forms'
import { formAddress, readAddress } from '../../../src-renderer/features/referrals/support/support-address'
import { tabOfAct, tabs } from '../../../src-renderer/features/referrals/support/tabs'

const acts = Object.keys(supportShapes) as SupportAct[]
const TODAY = '2026-11-23'
/** Parts of a body that the page knows and nobody types. */
const KNOWN = ['request', 'meeting', 'consent', 'need', 'session', 'handOver', 'referral']

describe('the forms of the support', () => {
  test.each(acts)('%s asks for exactly what its call takes', (act) => {
    const { call, fields, correcting } = forms[act]
    const declared = (contract[call].in as unknown as { shape: Record<string, unknown> }).shape
    const typed = Object.keys(declared).filter((name) => !KNOWN.includes(name))
    expect(fields.map(({ name }) => name).toSorted()).toEqual(typed.toSorted())
    const corrected = Object.keys(supportShapes[act].shape).filter((name) => !KNOWN.includes(name))
    expect((correcting ?? fields).map(({ name }) => name).toSorted()).toEqual(corrected.toSorted())
  })

  test('say what is needed and what cannot be read before anything is sent', () => {
    const { fields } = forms['support.request_sent']
    const start = startingValues(fields, TODAY)
    expect(start['sentOn']).toBe(TODAY)
    const faults = formFaults(fields, { ...start, dueOn: 'someday' }, TODAY)
    expect(Object.keys(faults).toSorted()).toEqual(['asked', 'dueOn', 'form', 'lawfulBasis', 'partner'])
  })

  test('take several dates, one a line, and refuse the lot when one is none', () => {
    const { fields } = forms['support.session_planned']
    const values = { provider: 'IP 7', commission: null, days: '1/12/2026\n8 Dec 2026' }
    expect(bodyToSend(fields, values, TODAY)['days']).toEqual(['2026-12-01', '2026-12-08'])
    expect(formFaults(fields, { ...values, days: '1/12/2026\n40/12/2026' }, TODAY)['days']).toMatch(/cannot be read/)
    expect(formFaults(fields, { ...values, days: '' }, TODAY)['days']).toBe('Give at least one date.')
  })

  test('send “open it again” as no outcome', () => {
    const { fields } = forms['support.need_settled']
    expect(bodyToSend(fields, { outcome: 'open', settledOn: TODAY, reason: 'x' }, TODAY)['outcome']).toBeNull()
  })
})

describe('addresses of the support', () => {
  const item = '01J00000000000000000000000.1:7'
  test('name a tab, a form, the item it goes on with, or the line it corrects', () => {
    expect(readAddress('')).toEqual({ tab: undefined, act: null, item: null, corrects: null })
    const begun = formAddress('panel', 'support.panel_listed', null).slice('support/'.length)
    expect(readAddress(begun)).toEqual({ tab: 'panel', act: 'support.panel_listed', item: null, corrects: null })
    const going = formAddress('panel', 'support.panel_held', item).slice('support/'.length)
    expect(readAddress(going)).toEqual({ tab: 'panel', act: 'support.panel_held', item, corrects: null })
    expect(readAddress(`plan/correct/${item}`)).toMatchObject({ corrects: item, act: null })
    expect(readAddress('plan/nothing')).toMatchObject({ act: null })
  })

  test('every act that begins something has its tab', () => {
    for (const tab of tabs) for (const act of tab.begins) expect(tabOfAct(act)).toBe(tab)
  })
})
