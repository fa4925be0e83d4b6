import { describe, expect, test } from 'vitest'
import type { DecisionShown } from '../../../src-main/contract/case-file-views'
import { chosenAtFirst, comparedRows } from '../../../src-renderer/features/referrals/file/comparison'

const decision = (id: string, parts: [string, string][], more: Partial<DecisionShown> = {}): DecisionShown => ({
  id,
  referral: '01M83T4CM0D5SS72VATGTP67C7',
  reference: 'PR-2026-0001',
  label: id,
  verdict: 'confirm',
  proposedBy: 'CTIO 2',
  proposedAt: '2026-03-01T10:00:00.000Z',
  recordedAt: '2026-03-01T10:00:00.000Z',
  decidedBy: 'Supervisor 1',
  decidedAt: '2026-03-02T10:00:00.000Z',
  said: '',
  parts: parts.map(([heading, text]) => ({ heading, text })),
  corrections: [],
  correctable: true,
  ...more
})
const corrected = {
  id: 'x',
  by: 'CTIO 3',
  confirmedBy: 'Supervisor 1',
  counts: true,
  at: '2026-03-05T10:00:00.000Z',
  why: 'A slip.',
  parts: [{ heading: 'Reason', text: 'The same' }]
}

describe('decisions beside each other', () => {
  const first = decision('first', [
    ['Reason', 'The same'],
    ['Evidence', 'Checks']
  ])
  const second = decision('second', [
    ['Reason', 'The same'],
    ['Dissent', 'One officer']
  ])

  test('have a row for each heading that any has, and say where they differ', () => {
    const rows = comparedRows([first, second])
    expect(rows.map(({ heading, differs }) => [heading, differs])).toEqual([
      ['Reason', false],
      ['Evidence', true],
      ['Dissent', true]
    ])
    expect(rows[1]?.cells.map((cell) => cell?.text ?? null)).toEqual(['Checks', null])
  })
  test('are compared by what stands after corrections, with what was written beside it', () => {
    const third = decision('third', [['Reason', 'Otherwise']], { corrections: [corrected] })
    const [reason] = comparedRows([second, third])
    expect(reason?.differs).toBe(false)
    expect(reason?.cells[1]).toEqual({
      text: 'Otherwise',
      corrected: [
        {
          text: 'The same',
          by: 'CTIO 3',
          confirmedBy: 'Supervisor 1',
          counts: true,
          at: '2026-03-05T10:00:00.000Z'
        }
      ]
    })
  })
  test('are not changed by one officer’s correction of what two decided', () => {
    const alone = { ...corrected, confirmedBy: null, counts: false }
    const third = decision('third', [['Reason', 'Otherwise']], { corrections: [alone] })
    expect(comparedRows([second, third])[0]?.differs).toBe(true)
  })
  test('begin with the last two that give reasons', () => {
    const bare = decision('bare', [])
    expect(chosenAtFirst([first, second, bare])).toEqual(['first', 'second'])
    expect(chosenAtFirst([bare])).toEqual([])
  })
})
