import type { caseFile } from '../../../contract/case-file'
import { highestMarking, type Marking } from '../../../contract/codes/marking'
import { DECIDERS } from '../../../contract/codes/roles'
import type { Id } from '../../../contract/ids'
import type { Answers, Asking } from '../../../vault/asking'
import { caseView, officerNames } from '../case-view'
import { readRow } from '../reading'
import { weighEarlier } from '../earlier/weighing'
import { addAround, amendAround, removeAround } from './around'
import { correct } from './correcting'
import { decisionsIn } from './decisions'
import { officersWhoMay } from '../../staff'
import { discloseOnPaper } from './printing'

interface Beside {
  id: Id
  reference: string
  marking: Marking
}

/** This referral and the same person's others, oldest first. */
function besides({ sql }: Asking, referral: Id): Beside[] {
  const { person } = readRow(sql, referral)
  return sql.all<Beside>(
    'SELECT id, reference, marking FROM referral WHERE id = ? OR person = ? ORDER BY received_sort, id',
    [referral, person]
  )
}

export const answerCaseFile: Answers<typeof caseFile> = {
  'referrals.addAround'({ referral, ...body }, asking) {
    addAround(asking, referral, body)
    return caseView(asking, referral)
  },
  'referrals.amendAround'({ referral, ...given }, asking) {
    amendAround(asking, referral, given)
    return caseView(asking, referral)
  },
  'referrals.removeAround'({ referral, person, reason }, asking) {
    removeAround(asking, referral, person, reason)
    return caseView(asking, referral)
  },
  'referrals.weighEarlier'({ referral, ...body }, asking) {
    weighEarlier(asking, referral, body)
    return caseView(asking, referral)
  },
  'referrals.correct'({ referral, ...body }, asking) {
    correct(asking, referral, body)
    return caseView(asking, referral)
  },
  'referrals.decisions'({ referral }, asking) {
    const { sql, journal } = asking
    const { nameOf } = officerNames(sql)
    const all = besides(asking, referral)
    for (const { id } of all) asking.opened(id, ['decisions'])
    const decisions = all.flatMap((each) => decisionsIn(journal.historyOf(each.id), each, nameOf))
    return {
      decisions,
      deciders: officersWhoMay(sql, DECIDERS, [asking.officer.person]),
      marking: highestMarking(all.map(({ marking }) => marking))
    }
  },
  'referrals.print'({ referral, purpose, recipient }, asking) {
    discloseOnPaper(asking, referral, { purpose, recipient })
    return { view: caseView(asking, referral), printedBy: asking.officer.name, printedAt: asking.now() }
  }
}
