import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { autoLock, IDLE_MINUTES } from '../../src-main/shell/auto-lock'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('locks after five minutes without a sign of life, once', () => {
  const lock = vi.fn()
  const timer = autoLock(lock)
  timer.start()
  vi.advanceTimersByTime(IDLE_MINUTES * 60_000 - 2000)
  expect(lock).not.toHaveBeenCalled()
  vi.advanceTimersByTime(3000)
  expect(lock).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60 * 60_000)
  expect(lock).toHaveBeenCalledTimes(1)
})

test('a sign of life starts the time again', () => {
  const lock = vi.fn()
  const timer = autoLock(lock)
  timer.start()
  for (let minute = 0; minute < 20; minute++) {
    vi.advanceTimersByTime(60_000)
    timer.active()
  }
  expect(lock).not.toHaveBeenCalled()
})

test('a machine that slept finds the desk locked at its first tick', () => {
  const lock = vi.fn()
  let clock = 0
  const timer = autoLock(lock, () => clock)
  timer.start()
  clock = 8 * 60 * 60_000
  vi.advanceTimersByTime(1000)
  expect(lock).toHaveBeenCalledTimes(1)
})
