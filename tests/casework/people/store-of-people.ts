import { SoughtPerson } from '../../../src-main/contract/people'
import type { Id } from '../../../src-main/contract/ids'
import { peopleSubject, peopleTables, searchPeople } from '../../../src-main/casework/people'
import { givenThen } from '../../../src-main/casework/people/birth'
import { made } from '../../../src-main/casework/people/entries'
import { referralTables } from '../../../src-main/casework/referrals/tables'
import { openJournal, type OpenJournal } from '../../../src-main/journal/append'
import { makeCatalogue } from '../../../src-main/journal/catalogue'
import { startFeed } from '../../../src-main/journal/feeds'
import type { Sql } from '../../../src-main/vault/sql'
import { openTestStore } from '../../support/store'

export const TODAY = '2026-11-23'
const OFFICER = '01JD0000000000000000000001'
const REFERRAL = '01JD0000000000000000000002'

type Given = Parameters<typeof SoughtPerson.parse>[0]

/** A real encrypted store that knows persons and nothing else, filled through the journal. */
export interface StoreOfPeople {
  sql: Sql
  journal: OpenJournal
  add(given: Given): Id
  search(given: Given): ReturnType<typeof searchPeople>
  close(): void
}

export function openStoreOfPeople(): StoreOfPeople {
  const store = openTestStore(peopleTables + referralTables)
  const { sql } = store
  startFeed(sql, '01JD0000000000000000000000')
  const journal = openJournal(sql, makeCatalogue([peopleSubject]))
  return {
    sql,
    journal,
    add(given) {
      const body = { referral: REFERRAL, given: givenThen(SoughtPerson.parse(given), TODAY) }
      return sql.transaction(
        () => journal.append({ record: journal.newId(), kind: made.name, body, actor: OFFICER }).record
      )
    },
    search: (given) => searchPeople(sql, SoughtPerson.parse(given), TODAY),
    close: () => store.close()
  }
}

/** Invented syllables that make as many different names as a test needs. */
const OPENINGS = [
  'Bar',
  'Cal',
  'Dor',
  'Fen',
  'Gar',
  'Hol',
  'Kes',
  'Lam',
  'Mor',
  'Nor',
  'Pel',
  'Ros',
  'Sel',
  'Tam',
  'Wen'
]
const ENDINGS = ['ford', 'wick', 'land', 'more', 'by', 'stead', 'worth', 'ney', 'kin', 'vale']
const FORENAMES = ['Ilse', 'Jonas', 'Mirela', 'Oskar', 'Petra', 'Quentin', 'Runa', 'Stellan', 'Tova', 'Ulric']

/** The nth invented person; names repeat as names do. */
export function decoy(number: number): { forenames: string; surname: string; dateOfBirth: string } {
  const day = String(1 + (number % 28)).padStart(2, '0')
  const month = String(1 + ((number * 7) % 12)).padStart(2, '0')
  return {
    forenames: FORENAMES[number % FORENAMES.length] ?? '',
    surname: `${OPENINGS[(number * 3) % OPENINGS.length]}${ENDINGS[Math.floor(number / 15) % ENDINGS.length]}`,
    dateOfBirth: `${1960 + (number % 50)}-${month}-${day}`
  }
}
