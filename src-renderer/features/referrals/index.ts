export { CasePage } from './case/case-page'
export { ReferralsPage } from './list/referrals-page'
export { ReceivePage } from './receive/receive-page'
export { WaitingPage } from './waiting/waiting-page'
