import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { initialsOf } from '../referrals'
import { onlyDay, ownerBinds, whoseIs, type Looking, type Source } from './looking'

interface Row {
  id: Id
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
  receivedOn: Day
  incomplete: number
}

const JUST_IN = `FROM referral WHERE stage = 'RECEIVED' AND ($all = 1 OR owner IN ($me, ''))`
const ITEMS = `
SELECT id, reference, forenames, surname, owner, marking, received_on AS receivedOn, incomplete ${JUST_IN}
ORDER BY (owner = $me) DESC, received_sort DESC, id LIMIT $most`
const COUNT = `SELECT count(*) AS total ${JUST_IN}`

const count = (looking: Looking): number => looking.sql.get<{ total: number }>(COUNT, ownerBinds(looking))?.total ?? 0

/** Referrals received that nobody has begun to screen, newest first. */
export const receivedSource: Source = {
  column: 'arrived',
  find(looking) {
    const { sql, most, nameOf } = looking
    const rows = sql.all<Row>(ITEMS, { ...ownerBinds(looking), most })
    return {
      items: rows.map(({ id, reference, forenames, surname, owner, receivedOn, incomplete }) => ({
        key: `received ${id}`,
        kind: 'received',
        what: 'Referral received',
        reference,
        initials: initialsOf(forenames, surname),
        words: incomplete === 1 ? 'Something is still missing.' : '',
        ...onlyDay(receivedOn),
        whose: whoseIs(owner, looking),
        owner: owner === '' ? null : nameOf(owner),
        leadsTo: { page: 'referral', id, part: '' },
        act: 'Begin'
      })),
      total: count(looking),
      records: rows.map(({ id }) => id),
      markings: rows.map(({ marking }) => marking)
    }
  },
  count
}
