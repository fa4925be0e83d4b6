import { expect, test } from 'vitest'
import { clockNow } from '../../../src-renderer/features/referrals/clock-now'

test('the clock that matters is the one due first among those not stopped', () => {
  const clocks = [
    { state: 'met', dueOn: '2026-01-02' },
    { state: 'running', dueOn: '2026-02-09' },
    { state: 'late', dueOn: '2026-02-02' }
  ] as const
  expect(clockNow(clocks)?.dueOn).toBe('2026-02-02')
  expect(clockNow([])).toBeNull()
})
