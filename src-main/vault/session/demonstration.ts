import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CallName, CheckedOf, OutputOf } from '../../contract'
import { declarationOf } from '../../contract'
import { Refusal } from '../../contract/result'
import { fillDemonstration, type Filling } from '../../demonstration/fill'
import { demonstrationDesks } from '../../demonstration/desks'
import { clockFrom } from '../clock'
import { renameSafely } from '../files/write-safely'
import type { Cost } from '../keys'
import { STORE } from '../store'
import { closeDesk } from './close'
import type { OpenDesk } from './open-desk'
import { setUp } from './set-up'
import { unlock } from './unlock'
import type { VaultAround } from './vault'

/** The demonstration's passphrases stand on its own page: stretching them for long would protect nothing. */
const QUICK: Cost = { opsLimit: 1, memLimit: 8_388_608 }

/**
 * Sets up a demonstration desk and fills it with invented work, through the same calls as the page makes; only the clock is moved to
 * the day each thing happened.
 */
export async function makeDemonstration(
  around: VaultAround,
  { job }: CheckedOf<'desk.demonstration'>
): Promise<OutputOf<'desk.demonstration'>> {
  if (!around.demonstration) throw new Refusal('FD-DSK-11', 'The demonstration desk is made in its own place only.')
  const { desk: invented, officers, story } = demonstrationDesks[around.demonstration]
  const start = around.clock.time()
  const recovery = { needed: 2, of: 3 }
  let time = start
  const folder = `${around.folder}.filling`
  rmSync(folder, { recursive: true, force: true })
  const moved: VaultAround = {
    ...around,
    folder,
    store: join(folder, STORE),
    clock: clockFrom(() => time),
    cost: QUICK
  }
  time = start - 366 * 86_400_000
  await setUp(moved, { ...invented, officers: [...officers], recovery }, true)
  time = start
  const open = new Map<string, OpenDesk>()
  const deskOf = async (signIn: string): Promise<OpenDesk> => {
    const known = officers.find((officer) => officer.signIn === signIn)
    const held = open.get(signIn) ?? (await unlock(moved, { signIn, passphrase: known?.passphrase ?? '' })).open
    open.set(signIn, held)
    return held
  }
  const filling: Filling = {
    now: new Date(start).toISOString(),
    async ask<N extends CallName>(signIn: string, at: string, name: N, input: unknown) {
      const desk = await deskOf(signIn)
      time = Date.parse(at)
      return (await desk.ask(name, declarationOf(name).in.parse(input))) as OutputOf<N>
    },
    officer(signIn) {
      const known = officers.find((officer) => officer.signIn === signIn)
      const held = open.get(signIn)
      if (!known || !held) throw new Error(`the demonstration has no officer ${signIn}`)
      return { officer: held.officer.id, passphrase: known.passphrase }
    },
    progress: async (done, total, words) => {
      if (job !== undefined) around.tell({ kind: 'progress', job, done, total, words })
    }
  }
  try {
    for (const { signIn } of officers) await deskOf(signIn)
    await fillDemonstration(filling, story)
  } finally {
    time = start
    for (const each of open.values()) closeDesk(each)
  }
  renameSafely(folder, around.folder)
  return {}
}
