import type { CheckedOf, OutputOf } from '../../contract'
import { changePassphrase } from '../keys'
import type { OpenDesk } from './open-desk'
import type { VaultAround } from './vault'

/** Changes the signed-in officer's own passphrase: the slot file is written anew, the store stays as it is. */
export function changeOwnPassphrase(
  around: VaultAround,
  open: OpenDesk,
  { passphrase, next }: CheckedOf<'desk.changePassphrase'>
): OutputOf<'desk.changePassphrase'> {
  const { folder, clock, cost } = around
  changePassphrase({ folder, officer: open.officer.id, passphrase, next, now: clock.time(), ...(cost ? { cost } : {}) })
  return {}
}
