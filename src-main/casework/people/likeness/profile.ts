import { bornOf } from '../birth'
import type { Born } from './birth-likeness'
import { schoolOf, telephonesOf } from './contact'
import type { GivenThen } from '../entries'
import { homeOf, type Home } from './home'
import { wordsOf, type Word } from '../spelling/name-likeness'

/** What was given of a person, folded for comparing. */
export interface Profile {
  words: readonly Word[]
  born: Born
  home: Home | null
  telephones: readonly string[]
  school: readonly string[]
}

/** Folds what was given of a person. */
export function profileOf(given: GivenThen): Profile {
  return {
    words: wordsOf(given),
    born: bornOf(given),
    home: homeOf(given.address, given.postcode),
    telephones: telephonesOf(given.telephone),
    school: schoolOf(given.school)
  }
}
