import { describe, expect, it } from 'vitest'
import { runHistories } from './histories'

describe('random histories of three to five desks', () => {
  it('end with the same tables everywhere, lose nothing and keep disposed what was disposed of (300 histories)', async () => {
    const { histories, steps } = await runHistories(300, 20261123)
    expect(histories).toBe(300)
    expect(steps).toBeGreaterThan(3000)
  }, 900_000)
})
