import type { BrowserWindow } from 'electron'
import type { CheckedOf, OutputOf } from '../contract'
import type { DeskLife } from './desk-life'
import { makeWhereAsked } from './saving'

/** Lists that are saved as files: the officer says where, then the vault logs and makes them. */
export function listAnswers(
  life: Pick<DeskLife, 'ask'>,
  window: BrowserWindow
): Readonly<Record<string, (input: never) => Promise<unknown>>> {
  const save = async (input: CheckedOf<'lists.save'>): Promise<OutputOf<'lists.save'>> => {
    const { asked, format } = input
    const { name } = (await life.ask('lists.name', { asked, format })) as OutputOf<'lists.name'>
    return makeWhereAsked(window, {
      name,
      make: async () => ((await life.ask('lists.save', input)) as { bytes: Uint8Array }).bytes,
      onNotWritten: (code) => life.ask('lists.save', { ...input, notWritten: code })
    })
  }
  return { 'lists.save': save }
}
