export { answerReferrals } from './calls'
export {
  givenOf,
  linkPerson,
  receivedBetween,
  referenceOf,
  referralsOfPerson,
  referralsOfPersons,
  unlinkPerson,
  type PersonReferral
} from './links'
export { referralSubject } from './project'
export { faultsOfReceived, type ReceivedRow } from './receipt'
export { identifyReceived, receiveOne, type Received } from './receive'
export { searchQuery } from './search-text'
export { referralTables } from './tables'
