import { describe, expect, test } from 'vitest'
import { movedTo } from '../../src-renderer/components/data-table-keys'
import { dueFilled, dueShort, dueTone, dueWords } from '../../src-renderer/components/due-words'
import { counted, shownBytes, shownDay, shownMoment, shownWeekday } from '../../src-renderer/components/shown-time'
import { timeLeft } from '../../src-renderer/components/time-left'
import {
  isReadDay,
  isReadMoment,
  readingOfMoment,
  typedDay,
  typedMoment
} from '../../src-renderer/components/typed-values'
import { pace } from '../../src-renderer/features/integrity/pace'

describe('a clock', () => {
  test('says how it stands', () => {
    expect(dueWords({ state: 'running', workingDaysLeft: 2 })).toBe('2 working days left')
    expect(dueWords({ state: 'due_soon', workingDaysLeft: 0 })).toBe('due today')
    expect(dueWords({ state: 'late', workingDaysLeft: -1 })).toBe('1 working day late')
    expect(dueShort({ state: 'late', workingDaysLeft: -3 })).toBe('3 d late')
    expect(dueWords({ state: 'missed', workingDaysLeft: null })).toBe('met late')
  })

  test('is red only when late and amber only when due soon', () => {
    expect(dueTone({ state: 'late', workingDaysLeft: -1 })).toBe('late')
    expect(dueTone({ state: 'due_soon', workingDaysLeft: 1 })).toBe('soon')
    expect(dueTone({ state: 'running', workingDaysLeft: 3 })).toBe('calm')
    expect(dueTone({ state: 'met', workingDaysLeft: null })).toBe('calm')
  })

  test('fills its bar as time runs out', () => {
    expect(dueFilled({ state: 'late', workingDaysLeft: -4 })).toBe(1)
    expect(dueFilled({ state: 'running', workingDaysLeft: 5 })).toBeCloseTo(0.06)
    expect(dueFilled({ state: 'met', workingDaysLeft: null })).toBe(0)
  })
})

describe('times', () => {
  test('are shown by London clocks, summer and winter', () => {
    expect(shownMoment('2026-11-23T19:04:00.000Z')).toBe('23 Nov 2026, 19:04')
    expect(shownMoment('2026-07-01T23:30:00.000Z')).toBe('2 Jul 2026, 00:30')
    expect(shownDay('2026-02-01')).toBe('1 Feb 2026')
    expect(shownWeekday('2026-11-23')).toBe('Mon, 23 Nov 2026')
  })

  test('are typed back as they would be typed', () => {
    expect(typedDay('2012-01-31')).toBe('31/01/2012')
    expect(typedMoment('2026-07-01T23:30:00.000Z')).toBe('02/07/2026 00:30')
    expect(readingOfMoment('2026-07-01T23:30:00.000Z')).toBe('Thu, 2 Jul 2026, 00:30')
  })

  test('that could not be read stay as typed', () => {
    expect(isReadDay('31/2')).toBe(false)
    expect(isReadMoment('yesterdy')).toBe(false)
    expect(typedDay('31/2')).toBe('31/2')
    expect(typedMoment('yesterdy')).toBe('yesterdy')
    expect(typedDay(null)).toBe('')
  })
})

describe('numbers', () => {
  test('carry their noun', () => {
    expect(counted(1, 'entry', 'entries')).toBe('1 entry')
    expect(counted(41_220, 'person', 'people')).toBe('41,220 people')
    expect(shownBytes(48_222_111)).toBe('48.2 MB')
    expect(pace(420)).toBe('in 0.4 seconds')
    expect(pace(180_000)).toBe('in 3 minutes')
  })

  test('of time left are said once they mean something', () => {
    expect(timeLeft(0.01, 10_000)).toBe('')
    expect(timeLeft(0.5, 800)).toBe('')
    expect(timeLeft(0.5, 30_000)).toBe('about 30 seconds left')
    expect(timeLeft(0.9, 30_000)).toBe('a few seconds left')
    expect(timeLeft(0.1, 60_000)).toBe('about 9 minutes left')
  })
})

test('keys move in a table and stay inside it', () => {
  expect(movedTo('ArrowDown', 9, 10, 5)).toBe(9)
  expect(movedTo('ArrowUp', 0, 10, 5)).toBe(0)
  expect(movedTo('PageDown', 2, 10, 5)).toBe(7)
  expect(movedTo('Home', 7, 10, 5)).toBe(0)
  expect(movedTo('End', 0, 50_000, 5)).toBe(49_999)
  expect(movedTo('a', 0, 10, 5)).toBeNull()
})
