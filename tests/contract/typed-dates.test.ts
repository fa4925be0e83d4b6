import { test as property, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { londonDay, londonInstant, londonOffset } from '../../src-main/contract/london'
import { parseTypedDay, parseTypedMoment, readWrittenMoment } from '../../src-main/contract/typed-dates'
import { readWrittenDay } from '../../src-main/contract/written-dates'

/** A Tuesday. */
const TODAY = '2026-11-24'

describe('a date as it stands in a file', () => {
  test.each([
    ['31/01/2012', '2012-01-31'],
    ['1/2/2012', '2012-02-01'],
    ['31.1.12', '2012-01-31'],
    ['31-01-2012', '2012-01-31'],
    ['31 01 2012', '2012-01-31'],
    ['2012-01-31', '2012-01-31'],
    ['2012/1/31', '2012-01-31'],
    ['31 Jan 2012', '2012-01-31'],
    ['31-Jan-12', '2012-01-31'],
    ['31Jan2012', '2012-01-31'],
    ['31st January, 2012', '2012-01-31'],
    ['1st of Sept. 2012', '2012-09-01'],
    ['January 31, 2012', '2012-01-31'],
    ['Tue 31 January 2012', '2012-01-31'],
    ['Tuesday, 31/01/2012', '2012-01-31'],
    ['  31 / 01 / 2012 ', '2012-01-31'],
    ['20120131', '2012-01-31'],
    ['31012012', '2012-01-31'],
    ['20112011', '2011-11-20'],
    ['40939', '2012-01-31'],
    ['29/02/2024', '2024-02-29'],
    ['24/11/26', '2026-11-24'],
    ['05/05/37', '1937-05-05'],
    ['01/01/1900', '1900-01-01']
  ])('%s is %s', (text, day) => {
    expect(readWrittenDay(text, TODAY)).toEqual({ day })
  })

  test.each([
    ['12/31/2012', 'There is no month 31. Write the day before the month.'],
    ['2012-13-01', 'There is no month 13. Write the day before the month.'],
    ['32/01/2012', 'There is no 32 January.'],
    ['29/02/2023', 'There is no 29 February 2023.'],
    ['31 April 2012', 'There is no 31 April.'],
    ['00/01/2012', 'There is no 0 January.'],
    ['10/10/1899', 'The year 1899 lies before 1900. Check it.'],
    ['10/10/3012', 'The year 3012 lies too far ahead. Check it.'],
    ['01/02/30', '30 can be 1930 or 2030. Write the year with four digits.'],
    ['Mon 31 Jan 2012', 'That day is a Tuesday, not a Monday. Check the date.'],
    ['2012', 'This is only a year. Write the whole date as 31/01/2012, or leave it empty and give an age.'],
    ['Jan 2012', 'The day of the month is missing. Write the whole date as 31/01/2012.'],
    ['01/2012', 'The day of the month is missing. Write the whole date as 31/01/2012.'],
    ['19201920', 'These eight digits are no date. Write it as 31/01/2012.'],
    ['1234', 'This is only a year. Write the whole date as 31/01/2012, or leave it empty and give an age.'],
    ['999', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['today', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['24/11', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['not known', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['31 Foo 2012', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['31 Marchy 2012', 'This is no date the program knows. Write it as 31/01/2012.']
  ])('%s is refused', (text, error) => {
    expect(readWrittenDay(text, TODAY)).toEqual({ error })
  })
})

describe('a day as people type it', () => {
  test.each([
    ['today', '2026-11-24'],
    ['Yesterday', '2026-11-23'],
    ['tomorrow', '2026-11-25'],
    ['3 days ago', '2026-11-21'],
    ['a week ago', '2026-11-17'],
    ['two weeks ago', '2026-11-10'],
    ['1 month ago', '2026-10-24'],
    ['9 months ago', '2026-02-24'],
    ['in 2 weeks', '2026-12-08'],
    ['in a year', '2027-11-24'],
    ['Mon', '2026-11-23'],
    ['tue', '2026-11-24'],
    ['Weds', '2026-11-18'],
    ['last Tuesday', '2026-11-17'],
    ['next tue', '2026-12-01'],
    ['next Fri', '2026-11-27'],
    ['24/11', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['1/12', '2026-12-01'],
    ['24 nov', '2026-11-24'],
    ['1st dec', '2026-12-01'],
    ['31/01/2012', '2012-01-31'],
    ['tuesday 24 november 2026', '2026-11-24']
  ])('%s is %s', (text, day) => {
    expect(parseTypedDay(text, TODAY)).toEqual({ day })
  })

  test('without its year it is the nearest one', () => {
    expect(parseTypedDay('20/12', '2027-01-10')).toEqual({ day: '2026-12-20' })
    expect(parseTypedDay('10/1', '2026-12-20')).toEqual({ day: '2027-01-10' })
    expect(parseTypedDay('29/2', '2027-12-01')).toEqual({ day: '2028-02-29' })
  })

  test('months end where they end', () => {
    expect(parseTypedDay('1 month ago', '2026-03-31')).toEqual({ day: '2026-02-28' })
    expect(parseTypedDay('a year ago', '2024-02-29')).toEqual({ day: '2023-02-28' })
  })

  test.each([
    ['', 'Type a date, such as 31/01/2012.'],
    ['40939', 'This is only a number. Write the whole date as 31/01/2012.'],
    ['5', 'This is only a number. Write the whole date as 31/01/2012.'],
    ['31/2', 'There is no 31 February.'],
    ['200 years ago', 'The year 1826 lies before 1900. Check it.'],
    ['2026 years ago', 'The year 0 lies before 1900. Check it.'],
    ['in 9999 years', 'The year 12025 lies too far ahead. Check it.'],
    ['constructor', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['soon', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['x days ago', 'This is no date the program knows. Write it as 31/01/2012.']
  ])('%s is refused', (text, error) => {
    expect(parseTypedDay(text, TODAY)).toEqual({ error })
  })
})

describe('a moment as people type it', () => {
  const NOW = '2026-11-24T15:04:05.123Z'
  test.each([
    ['now', NOW, true],
    ['14:30', '2026-11-24T14:30:00.000Z', true],
    ['9am', '2026-11-24T09:00:00.000Z', true],
    ['at 12.15 pm', '2026-11-24T12:15:00.000Z', true],
    ['noon', '2026-11-24T12:00:00.000Z', true],
    ['24/11 14:30', '2026-11-24T14:30:00.000Z', true],
    ['24/11/2026 14.30', '2026-11-24T14:30:00.000Z', true],
    ['24 Nov 2026, 2:30 pm', '2026-11-24T14:30:00.000Z', true],
    ['24 nov at 9 am', '2026-11-24T09:00:00.000Z', true],
    ['yesterday at 9am', '2026-11-23T09:00:00.000Z', true],
    ['Mon 10.15', '2026-11-23T10:15:00.000Z', true],
    ['2 days ago 1430 hrs', '2026-11-22T14:30:00.000Z', true],
    ['2026-07-01 14:30', '2026-07-01T13:30:00.000Z', true],
    ['2026-07-01T14:30:00Z', '2026-07-01T14:30:00.000Z', true],
    ['2026-07-01T14:30:00+02:00', '2026-07-01T12:30:00.000Z', true],
    ['2026-07-01', '2026-06-30T23:00:00.000Z', false],
    ['yesterday', '2026-11-23T00:00:00.000Z', false]
  ])('%s is %s', (text, instant, timed) => {
    expect(parseTypedMoment(text, NOW)).toEqual({ instant, timed })
  })

  test.each([
    ['24/11 25:00', 'There is no time 25:00.'],
    ['24/11 14:75', 'There is no time 14:75.'],
    ['24/11 13 pm', 'There is no time 13 pm.'],
    ['31/2 14:30', 'There is no 31 February.'],
    ['whenever 14:30', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['', 'Type a date, such as 31/01/2012.']
  ])('%s is refused', (text, error) => {
    expect(parseTypedMoment(text, NOW)).toEqual({ error })
  })

  test('in a file a time needs its whole date', () => {
    expect(readWrittenMoment('24/11/2026 14:30', TODAY)).toEqual({ instant: '2026-11-24T14:30:00.000Z', timed: true })
    expect(readWrittenMoment('2026-11-24 00:00:00', TODAY)).toEqual({
      instant: '2026-11-24T00:00:00.000Z',
      timed: true
    })
    expect(readWrittenMoment('24/11 14:30', TODAY)).toHaveProperty('error')
    expect(readWrittenMoment('yesterday 14:30', TODAY)).toHaveProperty('error')
  })
})

describe("London's clocks", () => {
  test('winter, summer and the days between', () => {
    expect(londonOffset('2026-01-15T12:00:00.000Z')).toBe(0)
    expect(londonOffset('2026-07-15T12:00:00.000Z')).toBe(60)
    expect(londonDay('2026-07-14T23:30:00.000Z')).toBe('2026-07-15')
    expect(londonDay('2026-01-14T23:30:00.000Z')).toBe('2026-01-14')
  })
  test('the hour that is skipped and the hour that comes twice', () => {
    expect(londonInstant('2026-03-29', 59)).toBe('2026-03-29T00:59:00.000Z')
    expect(londonInstant('2026-03-29', 90)).toBe('2026-03-29T01:30:00.000Z')
    expect(londonInstant('2026-03-29', 120)).toBe('2026-03-29T01:00:00.000Z')
    expect(londonInstant('2026-10-25', 90)).toBe('2026-10-25T00:30:00.000Z')
    expect(londonInstant('2026-10-25', 120)).toBe('2026-10-25T02:00:00.000Z')
  })
})

const someDay = fc
  .integer({ min: 0, max: 109_000 })
  .map((days) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

describe('properties', () => {
  property.prop([someDay, fc.constantFrom('/', '.', '-', ' ')], { numRuns: 500 })(
    'every day reads back, however it is parted',
    (day, mark) => {
      const [year, month, date] = day.split('-')
      expect(readWrittenDay([date, month, year].join(mark), TODAY)).toEqual({ day })
      expect(readWrittenDay([year, month, date].join(mark), TODAY)).toEqual({ day })
      expect(parseTypedDay([Number(date), Number(month), year].join(mark), TODAY)).toEqual({ day })
    }
  )

  property.prop([someDay.filter((day) => day > '1972-01-02'), fc.integer({ min: 0, max: 1439 })], { numRuns: 500 })(
    "a moment on London's clocks lies on its day",
    (day, minutes) => {
      const instant = londonInstant(day, minutes)
      expect(londonDay(instant)).toBe(day)
    }
  )

  property.prop([fc.string({ maxLength: 30 }), someDay], { numRuns: 1000 })(
    'any text gives a day that exists or a sentence',
    (text, today) => {
      const read = parseTypedDay(text, today)
      if ('day' in read) expect(read.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      else expect(read.error).toMatch(/\.$/)
      const moment = parseTypedMoment(text, `${today}T12:00:00.000Z`)
      if ('instant' in moment) expect(new Date(moment.instant).toISOString()).toBe(moment.instant)
      else expect(moment.error).toMatch(/\.$/)
    }
  )
})
