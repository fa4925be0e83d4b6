import { describe, expect, it } from 'vitest'
import type { Stay } from '../../../src-main/casework/referrals/clock-runs'
import { gapsOf, type Gap } from '../../../src-main/casework/referrals/gaps'
import type { Kept } from '../../../src-main/casework/referrals/row'
import type { Json } from '../../../src-main/journal/entry'

const whole: Record<string, Json> = {
  stage: 'GATEWAY',
  receivedAt: '2026-11-23T08:30:00.000Z',
  'given.dateOfBirth': '2011-04-09',
  gender: 'female',
  ethnicity: 'asian_indian',
  nationality: 'British',
  pcmtReference: 'PCMT-200001'
}
const kept: Kept = {
  recordedAt: '2026-11-23T09:00:00.000Z',
  stageSince: '2026-11-24T09:00:00.000Z',
  acknowledged: { on: '2026-11-23', breachReason: '' },
  shownOn: null,
  waiting: 0
}
const stay = (stage: Stay['stage'], since: string): Stay => ({ stage, since, reviewOn: null, breachReason: '' })
const stays = [stay('RECEIVED', '2026-11-23'), stay('SCREENING', '2026-11-23'), stay('GATEWAY', '2026-11-24')]

const lacking = (fields: Record<string, Json>, more: Partial<Kept> = {}, stood = stays): Gap[] =>
  gapsOf({ ...whole, ...fields }, { ...kept, ...more }, stood)

describe('what a record lacks', () => {
  it('is nothing where everything is given and can be true', () => {
    expect(lacking({})).toEqual([])
  })

  it.each<[string, Record<string, Json>, Gap[]]>([
    ['no date of birth, an age or not', { 'given.dateOfBirth': null, 'given.approximateAge': 15 }, ['birth']],
    ['no gender', { gender: null }, ['gender']],
    ['an ethnic group nobody asked for', { ethnicity: null }, ['ethnicity']],
    ['one that was asked for and not said', { ethnicity: 'not_stated' }, ['ethnicity_unknown']],
    ['one not known after asking', { ethnicity: 'not_known' }, ['ethnicity_unknown']],
    ['no PCMT reference after screening', { pcmtReference: '' }, ['pcmt']],
    ['no PCMT reference while screening', { pcmtReference: '', stage: 'SCREENING' }, []],
    ['closed without an outcome', { stage: 'CLOSED_NFA' }, ['outcome']],
    ['closed with one', { stage: 'CLOSED_NFA', closureReason: 'nfa_no_ct_concern' }, []],
    ['transferred, which says it by itself', { stage: 'TRANSFERRED' }, []],
    ['born after receipt', { 'given.dateOfBirth': '2026-11-24' }, ['dates']],
    ['born on the day of receipt', { 'given.dateOfBirth': '2026-11-23' }, []],
    ['born 116 years before', { 'given.dateOfBirth': '1910-11-23' }, ['dates']],
    ['received after it was recorded', { receivedAt: '2026-11-24T08:00:00.000Z' }, ['dates']]
  ])('%s', (_what, fields, gaps) => {
    expect(lacking(fields)).toEqual(gaps)
  })

  it('finds days in the wrong order', () => {
    expect(lacking({}, { acknowledged: { on: '2026-11-22', breachReason: '' } })).toEqual(['dates'])
    expect(lacking({}, {}, [stay('RECEIVED', '2026-11-22')])).toEqual(['dates'])
    expect(lacking({}, {}, [...stays, stay('INFO_GATHERING', '2026-11-23')])).toEqual(['dates'])
  })
})
