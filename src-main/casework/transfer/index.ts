export { answerTransfer, bundleName, openerGiven } from './calls'
export { feed, type Fed } from './feeding'
export { keepAgeKeys } from './identity'
export { bundleSubject, sensitivitySubject, terminalSubject } from './project'
