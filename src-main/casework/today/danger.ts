import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { initialsOf } from '../referrals'
import { onlyDay, whoseIs, type Looking, type Source } from './looking'

interface Row {
  id: Id
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
  receivedOn: Day
}

/** `urgency` puts danger first, so the index alone finds it. Danger is everybody's, whoever owns the referral. */
const IN_DANGER = `FROM referral WHERE urgency < '1'`
const ITEMS = `
SELECT id, reference, forenames, surname, owner, marking, received_on AS receivedOn ${IN_DANGER} ORDER BY urgency, id LIMIT $most`
const COUNT = `SELECT count(*) AS total ${IN_DANGER}`

const count = ({ sql }: Looking): number => sql.get<{ total: number }>(COUNT)?.total ?? 0

/** Referrals whose referrer said that somebody may be in danger, and nobody has been told: before everything else that is late. */
export const dangerSource: Source = {
  column: 'late',
  find(looking) {
    const rows = looking.sql.all<Row>(ITEMS, { most: looking.most })
    return {
      items: rows.map(({ id, reference, forenames, surname, owner, receivedOn }) => ({
        key: `danger ${id}`,
        kind: 'danger',
        what: 'Somebody may be in danger and nobody has been told',
        reference,
        initials: initialsOf(forenames, surname),
        words: 'Ring 999 or the control room, then say so on the case.',
        ...onlyDay(receivedOn),
        whose: whoseIs(owner, looking),
        owner: owner === '' ? null : looking.nameOf(owner),
        leadsTo: { page: 'referral', id, part: 'edit/came/immediateDanger' },
        act: 'Act now'
      })),
      total: count(looking),
      records: rows.map(({ id }) => id),
      markings: rows.map(({ marking }) => marking)
    }
  },
  count
}
