import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Day } from '../../contract/time'
import { initialsOf, lapsedConsent } from '../referrals'
import { dueParts, ownerBinds, whoseIs, type Looking, type Source } from './looking'

interface Row {
  id: Id
  reference: string
  forenames: string
  surname: string
  owner: Id | ''
  marking: Marking
}

/** Referrals in which consent carries support or is being asked, whose person is of age or whose age only the person's own record gives. */
const ASKED = `
SELECT id, reference, forenames, surname, owner, marking FROM referral
WHERE open = 1 AND stage IN ('CONSENT_SOUGHT', 'ADOPTED', 'IN_REVIEW', 'EXIT_PROPOSED', 'HELD')
AND (adult_on IS NULL OR adult_on <= $today) AND ($all = 1 OR owner IN ($me, ''))
AND EXISTS (SELECT 1 FROM referral_support s WHERE s.record = referral.id AND s.part = 'consent')
ORDER BY (owner = $me) DESC, adult_on, id`

function lapsed(looking: Looking): (Row & { since: Day; asked: boolean })[] {
  const { sql, today } = looking
  return sql.all<Row>(ASKED, { today, ...ownerBinds(looking) }).flatMap((row) => {
    const found = lapsedConsent(sql, row.id, today)
    return found === null ? [] : [{ ...row, ...found }]
  })
}

/**
 * Support that goes on with a parent's or guardian's consent although the person has turned 18: from the birthday only their own counts (Counter-Terrorism
 * and Security Act 2015, section 41(1)).
 */
export const lapsedConsentSource: Source = {
  column: 'late',
  find(looking) {
    const rows = lapsed(looking)
    const shown = rows.slice(0, looking.most)
    return {
      items: shown.map(({ id, reference, forenames, surname, owner, since, asked }) => ({
        key: `consent ${id}`,
        kind: 'support',
        what: asked
          ? 'Get the person’s own consent, or end support'
          : 'Ask the person for consent: they have turned 18',
        reference,
        initials: initialsOf(forenames, surname),
        words: 'A parent’s or guardian’s word counts no longer.',
        ...dueParts(since, looking),
        whose: whoseIs(owner, looking),
        owner: owner === '' ? null : looking.nameOf(owner),
        leadsTo: { page: 'referral', id, part: asked ? 'support/consent' : 'support/consent/consent_sought' },
        act: asked ? 'Open' : 'Ask'
      })),
      total: rows.length,
      records: shown.map(({ id }) => id),
      markings: shown.map(({ marking }) => marking)
    }
  },
  count: (looking) => lapsed(looking).length
}
