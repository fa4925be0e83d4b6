import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { addDays } from '../calendar'
import { initialsOf } from '../referrals'
import { onlyDay, ownerBinds, whoseIs, type Looking, type Source } from './looking'

/** How many days ahead an eighteenth birthday is shown: eight weeks, long enough for two panels. */
const WEEKS_AHEAD = 56

interface Row {
  id: Id
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
  adultOn: Day
  stated: number
}

const TURNING = `
FROM referral WHERE open = 1 AND adult_on >= $from AND adult_on <= $until AND ($all = 1 OR owner IN ($me, ''))`
const ITEMS = `
SELECT id, reference, forenames, surname, owner, marking, adult_on AS adultOn, born IS NOT NULL AS stated ${TURNING}
ORDER BY (owner = $me) DESC, adult_on, id LIMIT $most`
const COUNT = `SELECT count(*) AS total ${TURNING}`

const binds = (looking: Looking): { from: Day; until: Day; me: Id; all: number } => ({
  from: looking.today,
  until: addDays(looking.today, WEEKS_AHEAD),
  ...ownerBinds(looking)
})
const count = (looking: Looking): number => looking.sql.get<{ total: number }>(COUNT, binds(looking))?.total ?? 0

/**
 * Who turns eighteen soon. From that day consent is the person's own and no longer a parent's or guardian's (Counter-Terrorism and Security Act
 * 2015, section 41(1)), so it has to be asked anew.
 */
export const birthdaySource: Source = {
  column: 'birthdays',
  find(looking) {
    const { sql, most, nameOf } = looking
    const rows = sql.all<Row>(ITEMS, { ...binds(looking), most })
    return {
      items: rows.map(({ id, reference, forenames, surname, owner, adultOn, stated }) => ({
        key: `birthday ${id}`,
        kind: 'birthday',
        what: stated === 1 ? 'Turns 18' : 'Turns 18 about now, by the age given',
        reference,
        initials: initialsOf(forenames, surname),
        words: 'From then on consent is their own.',
        ...onlyDay(adultOn),
        whose: whoseIs(owner, looking),
        owner: owner === '' ? null : nameOf(owner),
        leadsTo: { page: 'referral', id, part: '' },
        act: 'Open'
      })),
      total: count(looking),
      records: rows.map(({ id }) => id),
      markings: rows.map(({ marking }) => marking)
    }
  },
  count
}
