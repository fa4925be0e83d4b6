import { deskSubject } from '../../casework/desks'
import { documentSubject } from '../../casework/documents'
import { intakeSubject } from '../../casework/intake'
import { peopleSubject } from '../../casework/people'
import { earlierSubject, fileSubject, referralSubject, retentionSubject } from '../../casework/referrals'
import { policySubject } from '../../casework/policy'
import { staffSubject } from '../../casework/staff'
import { summarySubject } from '../../casework/summaries'
import { taskSubject } from '../../casework/tasks'
import { bundleSubject, sensitivitySubject, terminalSubject } from '../../casework/transfer'
import { makeCatalogue, type Catalogue } from '../../journal/catalogue'

/** Everything that can happen on a desk. A new subject joins here, in answers.ts, and with its tables in store/tables.ts. */
export const catalogue: Catalogue = makeCatalogue([
  deskSubject,
  staffSubject,
  peopleSubject,
  referralSubject,
  fileSubject,
  earlierSubject,
  retentionSubject,
  documentSubject,
  taskSubject,
  intakeSubject,
  summarySubject,
  policySubject,
  terminalSubject,
  bundleSubject,
  sensitivitySubject
])
