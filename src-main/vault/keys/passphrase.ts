import { passphraseFault } from '../../contract/passphrase'
import { Refusal } from '../../contract/result'
import { KEY_FAULTS } from './faults'

export { passphraseFault, SHORTEST_PASSPHRASE } from '../../contract/passphrase'

/**
 * @throws Refusal FD-KEY-08 whose message, and field `passphrase`, say what is wrong with it
 */
export function requireGoodPassphrase(passphrase: string, signIn: string): void {
  const fault = passphraseFault(passphrase, signIn)
  if (fault === null) return
  const { code, next } = KEY_FAULTS.passphraseWeak
  throw new Refusal(code, fault, { next, fields: { passphrase: fault } })
}
