import type { Checked, Declaration, Input, Output } from './call'
import { caseFile } from './case-file'
import { desk } from './desk'
import { documents } from './documents'
import { drafts } from './drafts'
import { intake } from './intake'
import { integrity } from './integrity'
import { lists } from './lists'
import { people } from './people'
import { persons } from './persons'
import { oversight } from './oversight'
import { policy } from './policy'
import { referrals } from './referrals'
import { retention } from './retention'
import { staff } from './staff'
import { support } from './support'
import { summaries } from './summaries'
import { tasks } from './tasks'
import { today } from './today'
import { transfer } from './transfer'

/** Everything the page can ask for. */
export const contract = {
  ...desk,
  ...staff,
  ...drafts,
  ...referrals,
  ...support,
  ...caseFile,
  ...retention,
  ...documents,
  ...people,
  ...persons,
  ...intake,
  ...lists,
  ...tasks,
  ...summaries,
  ...transfer,
  ...policy,
  ...today,
  ...oversight,
  ...integrity
}

export type CallName = keyof typeof contract
export type InputOf<N extends CallName> = Input<(typeof contract)[N]>
export type CheckedOf<N extends CallName> = Checked<(typeof contract)[N]>
export type OutputOf<N extends CallName> = Output<(typeof contract)[N]>

/** True for a name the contract knows. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/** The declaration of a call, seen alike for all of them. */
export function declarationOf(name: CallName): Declaration {
  return contract[name] as unknown as Declaration
}
