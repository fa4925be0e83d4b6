import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { SummaryRow } from '../../../src-main/contract/summaries'
import { chosenFiles } from '../../../src-renderer/features/summaries/chosen-files'
import { offeredPeriods } from '../../../src-renderer/features/summaries/periods'
import { periodInWords, stateInWords, waitingInWords } from '../../../src-renderer/features/summaries/words'
import { writingFrom } from '../../../src-renderer/features/summaries/writing'

describe('the periods offered', () => {
  it('are the usual ones of the calendar', () => {
    expect(offeredPeriods('2026-11-23').map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Last month', '2026-10-01', '2026-10-31'],
      ['This month so far', '2026-11-01', '2026-11-23'],
      ['Last quarter', '2026-07-01', '2026-09-30'],
      ['This quarter so far', '2026-10-01', '2026-11-23'],
      ['Since 1 April', '2026-04-01', '2026-11-23']
    ])
    expect(offeredPeriods('2027-01-31').map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-01', '2026-12-31'],
      ['2027-01-01', '2027-01-31'],
      ['2026-10-01', '2026-12-31'],
      ['2027-01-01', '2027-01-31'],
      ['2026-04-01', '2027-01-31']
    ])
  })

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((after) => new Date(after * 86_400_000).toISOString().slice(0, 10))
  property.prop([day])('begin before they end and lie in what has happened', (today) => {
    for (const { from, to } of offeredPeriods(today)) {
      expect(from <= to && to <= today, `${from} ${to}`).toBe(true)
    }
  })
})

describe('how a summary stands', () => {
  const row: SummaryRow = {
    id: '01JD0000000000000000000000',
    reference: 'FDS-2026-0001',
    version: 1,
    period: { from: '2026-10-01', to: '2026-10-31' },
    asAt: '2026-11-23T09:00:00.000Z',
    marking: 'OFFICIAL',
    author: { id: '01JD0000000000000000000001', name: 'Dee Marsh' },
    state: 'frozen',
    settled: null,
    supersededBy: null,
    maySign: false,
    maySendBack: false,
    mayFollow: false
  }
  const settled = { name: 'Sol Brandt', at: '2026-11-24T10:30:00.000Z', reason: '' }

  it('is said in words', () => {
    expect(periodInWords(row.period)).toBe('1 Oct 2026 to 31 Oct 2026')
    expect(periodInWords({ from: '2026-10-01', to: '2026-10-01' })).toBe('1 Oct 2026')
    expect(stateInWords(row)).toBe('Waits for a superintendent')
    expect(stateInWords({ ...row, maySign: true })).toBe('Waits for your signature')
    expect(stateInWords({ ...row, state: 'signed', settled })).toBe('Signed by Sol Brandt, 24 Nov 2026, 10:30')
    expect(stateInWords({ ...row, state: 'signed', settled, supersededBy: 2 })).toMatch(/; version 2 took its place$/)
    expect(stateInWords({ ...row, state: 'sent_back', settled })).toMatch(/^Sent back by Sol Brandt/)
    expect(waitingInWords([row])).toBe('')
    expect(waitingInWords([row, { ...row, maySign: true }])).toBe('One summary waits for your signature.')
  })
})

describe('what is chosen to be checked', () => {
  const file = (name: string, size = 10): File => ({ name, size }) as File
  it('is one PDF with at most one signature, in any order', () => {
    const [pdf, sig] = [file('a.pdf'), file('a.pdf.sig')]
    expect(chosenFiles([sig, pdf])).toEqual({ pdf, signature: sig })
    expect(chosenFiles([pdf])).toEqual({ pdf, signature: null })
    expect(chosenFiles([sig])).toMatch(/^Choose the PDF/)
    expect(chosenFiles([pdf, file('b.pdf')])).toMatch(/^Choose one PDF/)
    expect(chosenFiles([pdf, file('a.sig', 30_000)])).toMatch(/too large/)
  })
})

describe('a draft', () => {
  it('comes back as it was written, and never as something else', () => {
    const start = { from: null, to: null, commentary: '', marking: 'OFFICIAL' as const }
    const kept = { from: '2026-10-01', to: 'nonsense as typed', commentary: 'Words', marking: 'OFFICIAL-SENSITIVE' }
    expect(writingFrom(kept, start)).toEqual(kept)
    expect(writingFrom({ from: 3, commentary: null, marking: 'COSMIC' }, start)).toEqual(start)
  })
})
