import { answerDocuments } from '../../casework/documents'
import { answerDrafts } from '../../casework/drafts'
import { answerIntake } from '../../casework/intake'
import { answerLists } from '../../casework/lists'
import { answerPeople } from '../../casework/people'
import { answerCaseFile, answerReferrals, answerSupport } from '../../casework/referrals'
import { answerStaff } from '../../casework/staff'
import { answerSummaries } from '../../casework/summaries'
import { answerTasks } from '../../casework/tasks'
import { answerTransfer } from '../../casework/transfer'
import type { AllAnswers } from '../dispatch'
import { answerIntegrity, type Beside } from './integrity'

/** How every call that the vault answers is answered. */
export function allAnswers(beside: Beside): AllAnswers {
  const answers = {
    ...answerStaff,
    ...answerDrafts,
    ...answerReferrals,
    ...answerSupport,
    ...answerCaseFile,
    ...answerDocuments,
    ...answerPeople,
    ...answerIntake,
    ...answerLists,
    ...answerTasks,
    ...answerSummaries,
    ...answerTransfer,
    ...answerIntegrity(beside)
  }
  return answers as unknown as AllAnswers
}
