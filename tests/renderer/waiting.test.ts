import { expect, test } from 'vitest'
import { keyRefusal } from '../../src-main/vault/keys/faults'
import { countdown, secondsToWait } from '../../src-renderer/features/desk/waiting'

test('the wait is read from the very sentence the vault refuses with', () => {
  expect(secondsToWait(keyRefusal('mustWait', '1 second').error)).toBe(1)
  expect(secondsToWait(keyRefusal('mustWait', '64 seconds').error)).toBe(64)
  expect(secondsToWait(keyRefusal('mustWait', '15 minutes').error)).toBe(900)
})

test('other faults ask for no wait', () => {
  expect(secondsToWait(keyRefusal('wrongPassphrase').error)).toBe(0)
  expect(secondsToWait(null)).toBe(0)
})

test('it counts down in words people read', () => {
  expect(countdown(1)).toBe('1 second')
  expect(countdown(59)).toBe('59 seconds')
  expect(countdown(65)).toBe('1:05')
})
