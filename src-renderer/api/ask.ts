import type { CallName, InputOf, OutputOf } from '../../src-main/contract'
import { bridge } from './bridge'
import { DeskFault } from './fault'

/**
 * Asks the program for something the contract declares.
 * @throws DeskFault when it is refused or fails
 */
export async function ask<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await bridge().call(name, input)
  if (!result.ok) throw new DeskFault(result.error)
  return result.value as OutputOf<N>
}
