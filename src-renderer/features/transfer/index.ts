export { ConflictsPage } from './conflicts/conflicts-page'
export { ReceiveBundlePage } from './receive/receive-page'
export { SendBundlePage } from './send/send-page'
export { TerminalsPage } from './terminals/terminals-page'
