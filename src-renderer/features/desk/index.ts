export { ChangePassphrasePage } from './change-passphrase-page'
export { FirstRun } from './first-run'
export { LockPage } from './lock-page'
