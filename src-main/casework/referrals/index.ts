export { answerCaseFile } from './file/calls'
export { fileSubject } from './file/project'
export { ageBands, OLDEST_BAND } from './ages'
export { answerReferrals } from './calls'
export { chronologyOf } from './chronology'
export { clockRules } from './clocks'
export { officerNames } from './case-view'
export { holidayWarning } from './holiday-warning'
export { impossibleStep } from './foreign-steps'
export {
  givenOf,
  linkPerson,
  receivedBetween,
  referenceOf,
  referralsOfPersons,
  unlinkPerson,
  unidentifiedPage,
  unidentifiedReferrals,
  whereaboutsOfReferral
} from './links'
export { findReferrals } from './list'
export { initialsOf, listRows } from './list-rows'
export { gapNames } from './gaps'
export { defaultPolicy, policyParameters } from './policy'
export type { PolicyLimits, PolicyName, PolicyParameter, PolicyUnit } from './policy'
export { referralSubject } from './project'
export { faultsOfReceived, type ReceivedRow } from './receipt'
export { receiveOne } from './receive'
export { earlierSubject } from './earlier/project'
export { answerRetention } from './retention/calls'
export { reviewsDueBy } from './retention/closed'
export { retentionSubject } from './retention/project'
export { answerSupport } from './support/calls'
export type { Part as SupportPart } from './support/items'
export { lapsedConsent } from './support/lapsed'
export { supportOf } from './support/reading'
export { journey } from './stages'
export { fieldWords } from './words'
