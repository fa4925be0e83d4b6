import { expect, test } from 'vitest'
import { isTypingKey, pressedKeys } from '../../src-renderer/app/commands/keys'

const press = (key: string, code: string, held: Partial<KeyboardEvent> = {}) =>
  pressedKeys({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held })

test('a key press is spelled as the table of commands spells it', () => {
  expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Ctrl+K')
  expect(press('L', 'KeyL', { ctrlKey: true })).toBe('Ctrl+L')
  expect(press('F1', 'F1')).toBe('F1')
  expect(press('/', 'Slash')).toBe('/')
  expect(press('/', 'Digit7', { shiftKey: true })).toBe('/')
  expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('Ctrl+Enter')
})

test('Alt with a digit is that digit whatever the keyboard writes', () => {
  expect(press('¡', 'Digit1', { altKey: true })).toBe('Alt+1')
  expect(press('ń', 'KeyN', { altKey: true })).toBe('Alt+N')
})

test('Ctrl with Shift is another key than Ctrl alone', () => {
  expect(press('Enter', 'Enter', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Enter')
})

test('single signs may be typing, combinations and function keys are not', () => {
  expect(isTypingKey('/')).toBe(true)
  expect(isTypingKey('Ctrl+F')).toBe(false)
  expect(isTypingKey('F1')).toBe(false)
})
