import { describe, expect, test } from 'vitest'
import type { IntakeField } from '../../../src-main/contract/intake'
import { guessColumns, headingWords, matchProblems } from '../../../src-main/casework/intake/headings'

function guessed(heading: string): IntakeField | undefined {
  return Object.keys(guessColumns([heading]))[0] as IntakeField | undefined
}

describe('headings as people write them', () => {
  test.each<[string, IntakeField | undefined]>([
    ['DOB', 'date_of_birth'],
    ['D.o.B.', 'date_of_birth'],
    ['D.O.B', 'date_of_birth'],
    ['Date of Birth (dd/mm/yyyy)', 'date_of_birth'],
    ["Subject's DOB", 'date_of_birth'],
    ['dateOfBirth', 'date_of_birth'],
    ['date_of_birth', 'date_of_birth'],
    ['3. Date of birth', 'date_of_birth'],
    ['Date referred', 'received_at'],
    ['Date Rec’d', 'received_at'],
    ['Recieved Date', 'received_at'],
    ['Completion time', 'received_at'],
    ['Referrer org', 'referrer_organisation'],
    ['Referring Organization', 'referrer_organisation'],
    ['Referrer', 'referrer_name'],
    ['Referred by', 'referrer_name'],
    ['Job Title', 'referrer_role'],
    ['Name', 'full_name'],
    ['SUBJECT NAME', 'full_name'],
    ['Name of child', 'full_name'],
    ['Forename(s)', 'forenames'],
    ['First Name', 'forenames'],
    ['Client First Name', 'forenames'],
    ['Surname', 'surname'],
    ['Family name', 'surname'],
    ['A.K.A.', 'other_names'],
    ['Alias', 'other_names'],
    ['Age at referral', 'approximate_age'],
    ['Sex', 'gender'],
    ['M/F', 'gender'],
    ['Home Address', 'address'],
    ['Post Code', 'postcode'],
    ['Mobile No.', 'telephone'],
    ['School/College', 'school'],
    ['First language', 'language'],
    ['Source of referral', 'sector'],
    ['Sector', 'sector'],
    ['Reason for referral', 'concern_as_raised'],
    ['Concern', 'concern_as_raised'],
    ['Type of concern', 'concern_type'],
    ['Ideology', 'concern_type'],
    ['Is anyone in immediate danger?', 'immediate_danger'],
    ['PCMT Ref', 'pcmt_reference'],
    ['Protective Marking', 'marking'],
    ['GPMS', 'marking'],
    ['Ward', undefined],
    ['Row', undefined],
    ['Why it was not brought in', undefined],
    ['', undefined]
  ])('%s', (heading, field) => {
    expect(guessed(heading)).toBe(field)
  })

  test('a whole heading row; the first fitting column has the field', () => {
    expect(
      guessColumns(['Ref', 'Date Received', 'Surname', 'First name', 'DoB', 'Agency', 'Date referred', 'Concern'])
    ).toEqual({
      received_at: 1,
      surname: 2,
      forenames: 3,
      date_of_birth: 4,
      referrer_organisation: 5,
      concern_as_raised: 7
    })
  })

  test('a heading that only may mean a field gives way to one that says it', () => {
    expect(guessColumns(['Date', 'Name', 'Notes', 'Date of referral', 'Full name', 'Reason for referral'])).toEqual({
      received_at: 3,
      full_name: 4,
      concern_as_raised: 5
    })
    expect(guessColumns(['Date', 'Name', 'Notes'])).toEqual({ received_at: 0, full_name: 1, concern_as_raised: 2 })
  })

  test('accents and marks fall away', () => {
    expect(headingWords('  2) Prénom & Näme [as given] ')).toBe('2 prenom and name')
  })
})

describe('what stands in the way of a match', () => {
  test('nothing', () => {
    expect(matchProblems({ full_name: 0, date_of_birth: 1 }, 2)).toEqual([])
  })
  test.each([
    [{ full_name: 5 }, 'A field is matched with a column that this file does not have.'],
    [{ full_name: 0, surname: 0 }, 'One column is matched with two fields. Choose one of them.'],
    [
      { date_of_birth: 1 },
      'Match at least one column with a name or with the concern as raised: a row needs one of the two.'
    ],
    [{}, 'Match at least one column with a name or with the concern as raised: a row needs one of the two.']
  ])('%o', (match, problem) => {
    expect(matchProblems(match, 2)).toContain(problem)
  })
})
