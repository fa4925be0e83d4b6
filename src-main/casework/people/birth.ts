import type { SoughtPerson } from '../../contract/people'
import type { Day } from '../../contract/time'
import { bornAround, type Born } from './likeness/birth-likeness'
import type { GivenThen } from './entries'

/**
 * What was given, with an age tied to the day on which it was true.
 * @param on the day of receipt, or the day of asking
 */
export function givenThen(given: SoughtPerson, on: Day): GivenThen {
  const { forenames, surname, otherNames, dateOfBirth, approximateAge } = given
  const { address = '', postcode = '', telephone = '', school = '' } = given
  return {
    forenames,
    surname,
    otherNames,
    dateOfBirth,
    approximateAge: approximateAge === null ? null : { age: approximateAge, on },
    address,
    postcode,
    telephone,
    school
  }
}

/** When somebody was born, from a day or else from an age as stated. */
export function bornOf({ dateOfBirth, approximateAge }: Pick<GivenThen, 'dateOfBirth' | 'approximateAge'>): Born {
  if (dateOfBirth !== null) return { day: dateOfBirth, years: null }
  return { day: null, years: approximateAge === null ? null : bornAround(approximateAge.age, approximateAge.on) }
}
