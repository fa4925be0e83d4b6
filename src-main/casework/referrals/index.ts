export { answerReferrals } from './calls'
export {
  givenOf,
  linkPerson,
  receivedBetween,
  referenceOf,
  referralsOfPersons,
  unlinkPerson,
  type PersonReferral
} from './links'
export { referralSubject } from './project'
export { faultsOfReceived, type ReceivedRow } from './receipt'
export { receiveOne, type Received } from './receive'
