import { answerDocuments } from '../../casework/documents'
import { answerDrafts } from '../../casework/drafts'
import { answerIntake } from '../../casework/intake'
import { answerLists } from '../../casework/lists'
import { answerPeople } from '../../casework/people'
import { answerCaseFile, answerReferrals, answerRetention, answerSupport } from '../../casework/referrals'
import { answerOversight } from '../../casework/oversight'
import { answerPolicy } from '../../casework/policy'
import { answerStaff } from '../../casework/staff'
import { answerSummaries } from '../../casework/summaries'
import { answerTasks } from '../../casework/tasks'
import { answerToday } from '../../casework/today'
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
    ...answerRetention,
    ...answerDocuments,
    ...answerPeople,
    ...answerIntake,
    ...answerLists,
    ...answerTasks,
    ...answerSummaries,
    ...answerTransfer,
    ...answerPolicy,
    ...answerToday,
    ...answerOversight,
    ...answerIntegrity(beside)
  }
  return answers as unknown as AllAnswers
}
