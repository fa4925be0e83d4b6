import type { retention } from '../../../contract/retention'
import { afterDisposal } from '../../../journal/dispose'
import type { Answers } from '../../../vault/asking'
import { officerNames } from '../case-view'
import { allDisposals } from './queries'
import { disposeOfReferral, keepReferral, retentionView } from './reviewing'

/** Disposal reviews: looked at, keeping, disposing, and what was disposed of. */
export const answerRetention: Answers<typeof retention> = {
  'retention.show'({ referral }, asking) {
    const view = retentionView(asking, referral)
    asking.opened(referral, ['retention'])
    return view
  },
  'retention.keep'(given, asking) {
    keepReferral(asking, given)
    return retentionView(asking, given.referral)
  },
  async 'retention.dispose'(given, asking) {
    const disposed = await asking.exclusively(async () => disposeOfReferral(asking, given))
    afterDisposal(asking.sql)
    return disposed
  },
  'retention.disposals': (_input, { sql }) => ({ disposals: allDisposals(sql, officerNames(sql).nameOf) })
}
