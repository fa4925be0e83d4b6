import { describe, expect, test } from 'vitest'
import type { IntakeField } from '../../../src-main/contract/intake'
import { readRow } from '../../../src-main/casework/intake/row'
import { circumstances } from './circumstances'

/** Reads one cell, beside a name so that the row as a whole is in order. */
function read(field: IntakeField, text: string) {
  const row = readRow(['Ada Marlow', text], { full_name: 0, [field]: 1 }, circumstances)
  return { error: row.errors[field] ?? null, given: row.given, fields: row.fields }
}

describe('what cells are read as', () => {
  test.each<[IntakeField, string, object]>([
    ['date_of_birth', '31/01/2012', { dateOfBirth: '2012-01-31' }],
    ['date_of_birth', '31.1.12', { dateOfBirth: '2012-01-31' }],
    ['date_of_birth', '40939', { dateOfBirth: '2012-01-31' }],
    ['date_of_birth', '2012-01-31 00:00:00', { dateOfBirth: '2012-01-31' }],
    ['date_of_birth', 'not known', { dateOfBirth: null }],
    ['date_of_birth', '24/11/2026', { dateOfBirth: '2026-11-24' }],
    ['approximate_age', '15', { approximateAge: 15 }],
    ['approximate_age', 'approx 15', { approximateAge: 15 }],
    ['approximate_age', '15 years old', { approximateAge: 15 }],
    ['approximate_age', '15?', { approximateAge: 15 }],
    ['approximate_age', '15yo', { approximateAge: 15 }],
    ['approximate_age', 'n/k', { approximateAge: null }],
    ['other_names', "'=Ada", { otherNames: '=Ada' }]
  ])('%s %j', (field, text, given) => {
    const result = read(field, text)
    expect(result.error).toBeNull()
    expect(result.given).toMatchObject(given)
  })

  test.each<[IntakeField, string, object]>([
    ['received_at', '24/11/2026 09:15', { receivedAt: '2026-11-24T09:15:00.000Z' }],
    ['received_at', '1 July 2026 09:15', { receivedAt: '2026-07-01T08:15:00.000Z' }],
    ['received_at', '24 Nov 2026', { receivedAt: '2026-11-24T00:00:00.000Z' }],
    ['gender', 'F', { gender: 'female' }],
    ['gender', 'Not known', { gender: 'unknown' }],
    ['gender', '-', {}],
    ['sector', 'Local Authority', { sector: 'local_authority' }],
    ['sector', 'NHS', { sector: 'health' }],
    ['sector', 'Friends & Family', { sector: 'friends_family' }],
    ['sector', 'Prison or probation (HMPPS)', { sector: 'prison_probation' }],
    ['sector', 'n/a', {}],
    ['concern_type', 'Extreme Right-Wing', { concernAsReferred: 'extreme_right_wing' }],
    ['concern_type', 'XRW', { concernAsReferred: 'extreme_right_wing' }],
    ['concern_type', 'Islamist', { concernAsReferred: 'islamist' }],
    ['concern_type', 'No ideology', { concernAsReferred: 'none_identified' }],
    ['concern_type', 'unknown', {}],
    ['marking', 'official-sensitive', { marking: 'OFFICIAL-SENSITIVE' }],
    ['marking', 'O-S', { marking: 'OFFICIAL-SENSITIVE' }],
    ['marking', 'OFFICIAL', { marking: 'OFFICIAL' }],
    ['immediate_danger', 'N', { immediateDanger: 'no' }],
    ['immediate_danger', 'TRUE', { immediateDanger: 'yes' }],
    ['immediate_danger', 'Yes - 999 called', { immediateDanger: 'yes_999_called' }],
    ['postcode', 'nw11aa', { postcode: 'NW1 1AA' }],
    ['postcode', 'EC1A  1BB', { postcode: 'EC1A 1BB' }],
    ['postcode', 'NW1', { postcode: 'NW1' }],
    ['address', 'Flat 2,\n5 High Street\n\nCamden', { address: 'Flat 2, 5 High Street, Camden' }],
    ['school', '\u00a0Hill\u00a0School ', { school: 'Hill School' }],
    ['concern_as_raised', 'first\r\nsecond', { concernAsRaised: 'first\nsecond' }],
    ['telephone', "'+44 7700 900123", { telephone: '+44 7700 900123' }]
  ])('%s %j', (field, text, fields) => {
    const result = read(field, text)
    expect(result.error).toBeNull()
    expect(result.fields).toEqual(fields)
  })
})

describe('what is refused, each in its own words', () => {
  test.each<[IntakeField, string, string]>([
    ['date_of_birth', '31/02/2012', 'There is no 31 February.'],
    ['date_of_birth', '02/31/2012', 'There is no month 31. Write the day before the month.'],
    ['date_of_birth', '01/01/1899', 'The year 1899 lies before 1900. Check it.'],
    ['date_of_birth', '25/11/2026', 'This lies in the future. Check the date.'],
    [
      'date_of_birth',
      '2012',
      'This is only a year. Write the whole date as 31/01/2012, or leave it empty and give an age.'
    ],
    ['date_of_birth', 'spring', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['received_at', '24/11/2026 23:59', 'This lies in the future. Check the date.'],
    ['received_at', '25/11/2026', 'This lies in the future. Check the date.'],
    ['received_at', '24/11', 'This is no date the program knows. Write it as 31/01/2012.'],
    ['approximate_age', '15-16', 'Write one age, such as 15. A range is not read.'],
    ['approximate_age', '121', 'Nobody is older than 120. Check the age.'],
    ['approximate_age', 'teenager', 'Write an age in whole years, such as 15.'],
    ['approximate_age', '-3', 'Write an age in whole years, such as 15.'],
    ['gender', 'Q', 'Not on the list. Write one of: Male; Female; Another gender; Not known.'],
    [
      'sector',
      'Elsewhere Ltd',
      'Not on the list. Write one of: Education; Police; Local authority; Health; Prison or probation (HMPPS); Community; Friends and family; Other or unspecified.'
    ],
    [
      'concern_type',
      'bad things',
      'Not on the list. Write one of: Islamist extremism; Extreme right-wing; Fascination with extreme violence or mass casualty attacks (where no other ideology); Several ideologies, none dominant; Left-wing, anarchist or single-issue; Incel; No ideology identified; Other.'
    ],
    [
      'concern_type',
      'MUU',
      '"Mixed, unstable or unclear" was in use until 30 April 2024 only. Write a type of concern that is in use now.'
    ],
    [
      'marking',
      'RESTRICTED',
      'RESTRICTED is a marking of the scheme that ended in April 2014 and is not changed without a decision. Read the record and write the marking it needs today.'
    ],
    [
      'marking',
      'Protect - Personal',
      'PROTECT is a marking of the scheme that ended in April 2014 and is not changed without a decision. Read the record and write the marking it needs today.'
    ],
    [
      'marking',
      'NPM',
      'NPM is a marking of the scheme that ended in April 2014 and is not changed without a decision. Read the record and write the marking it needs today.'
    ],
    [
      'marking',
      'Confidential',
      'CONFIDENTIAL is a marking of the scheme that ended in April 2014 and is not changed without a decision. Read the record and write the marking it needs today.'
    ],
    [
      'marking',
      'SECRET',
      'SECRET is above what this desk may hold (OFFICIAL-SENSITIVE). Take the row out of the file and tell your security officer.'
    ],
    [
      'marking',
      'OFFICIAL-SENSITIVE RECIPIENTS ONLY',
      'Not a marking by itself. Write OFFICIAL or OFFICIAL-SENSITIVE; handling instructions belong in the concern.'
    ],
    ['immediate_danger', 'maybe', 'Write yes, no, or 999 called.'],
    ['postcode', 'Camden', 'This is no postcode. Write it like NW1 1AA, or its first half, or leave it empty.'],
    ['postcode', 'NW1 1A', 'This is no postcode. Write it like NW1 1AA, or its first half, or leave it empty.'],
    ['school', 'Hill\nSchool', 'One line only.'],
    ['school', 'x'.repeat(201), 'At most 200 characters; this cell has 201.'],
    ['concern_as_raised', 'x'.repeat(20_001), 'At most 20,000 characters; this cell has 20001.'],
    ['other_names', 'A\u202eda', 'This cell holds hidden or control characters. Type it again by hand.'],
    ['concern_as_raised', 'a\u0007b', 'This cell holds hidden or control characters. Type it again by hand.'],
    ['concern_as_raised', 'a\u200bb', 'This cell holds hidden or control characters. Type it again by hand.']
  ])('%s %j', (field, text, error) => {
    expect(read(field, text).error).toBe(error)
  })

  test('a type of concern of its own time is taken for a referral of that time', () => {
    const row = readRow(
      ['Ada Marlow', 'MUU', '30/04/2024'],
      { full_name: 0, concern_type: 1, received_at: 2 },
      circumstances
    )
    expect(row.errors).toEqual({})
    const later = readRow(
      ['Ada Marlow', 'MUU', '01/05/2024'],
      { full_name: 0, concern_type: 1, received_at: 2 },
      circumstances
    )
    expect(later.errors.concern_type).toMatch(/^"Mixed, unstable or unclear" was in use until 30 April 2024 only\./)
  })

  test('SECRET is taken where the desk may hold it', () => {
    const row = readRow(['Ada', 'secret'], { full_name: 0, marking: 1 }, { ...circumstances, ceiling: 'SECRET' })
    expect(row).toMatchObject({ errors: {}, fields: { marking: 'SECRET' } })
  })
})

describe('names', () => {
  const name = (text: string) => {
    const { forenames, surname } = readRow([text], { full_name: 0 }, circumstances).given
    return [forenames, surname]
  }
  test.each([
    ['Ada Marlow', ['Ada', 'Marlow']],
    ['Ada Mary Marlow', ['Ada Mary', 'Marlow']],
    ['MARLOW, Ada Mary', ['Ada Mary', 'MARLOW']],
    ['Ada', ['', 'Ada']],
    ["Siân O'Dea-Łukasz", ['Siân', "O'Dea-Łukasz"]],
    ['عمر بن سالم', ['عمر بن', 'سالم']]
  ])('%s', (text, parts) => {
    expect(name(text)).toEqual(parts)
  })
  test('names in parts win over the whole name', () => {
    const row = readRow(['A. Marlow', 'Ada', 'Marlow'], { full_name: 0, forenames: 1, surname: 2 }, circumstances)
    expect(row.given).toMatchObject({ forenames: 'Ada', surname: 'Marlow' })
  })
  test('a combining accent is composed, so that the same name is the same text', () => {
    expect(name('Sia\u0302n Dea')).toEqual(['Siân', 'Dea'])
  })
})

describe('a row as a whole', () => {
  test('needs a name or a concern', () => {
    const match = { surname: 0, concern_as_raised: 1, date_of_birth: 2 }
    expect(readRow(['', '', '31/01/2012'], match, circumstances).errors).toEqual({
      surname: 'A row needs at least a name or the concern as raised.'
    })
    expect(readRow(['unknown', '-', '31/01/2012'], match, circumstances).errors).toHaveProperty('surname')
    expect(readRow(['Marlow', '', ''], match, circumstances).errors).toEqual({})
    expect(readRow(['', 'said so', ''], match, circumstances).errors).toEqual({})
  })
  test('tells every cell at fault at once, and nothing of columns that are not matched', () => {
    const row = readRow(['Ada', 'x', 'y', 'z'], { full_name: 0, date_of_birth: 1, sector: 3 }, circumstances)
    expect(Object.keys(row.errors)).toEqual(['date_of_birth', 'sector'])
  })
})
