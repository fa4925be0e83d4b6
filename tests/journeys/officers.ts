import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { InputOf } from '../../src-main/contract'
import { ensureBuilt } from '../host/build'
import { launchDesk, type RunningDesk } from './fixture'

/** Invented officers of the desks under test. Two accounts belong to one human being: they have one staff number. */
export const officers = {
  administrator: {
    name: 'Ottoline Farrow',
    number: 'A100',
    role: 'administrator',
    signIn: 'ottoline',
    passphrase: 'copper lantern mule'
  },
  superintendent: {
    name: 'Bertrand Oyelaran',
    number: 'A200',
    role: 'superintendent',
    signIn: 'bertrand',
    passphrase: 'meadow granite owl'
  },
  supervisor: {
    name: 'Ingrid Calloway',
    number: 'A300',
    role: 'supervisor',
    signIn: 'ingrid',
    passphrase: 'saffron bridge kite'
  },
  desk: {
    name: 'Tamsin Achterberg',
    number: 'A400',
    role: 'desk_officer',
    signIn: 'tamsin',
    passphrase: 'pebble harbour drum'
  },
  deskAgain: {
    name: 'Tamsin Achterberg (acting)',
    number: 'A400',
    role: 'supervisor',
    signIn: 'tamsin-acting',
    passphrase: 'willow orchard tide'
  }
} as const
export type OfficerName = keyof typeof officers

export interface Called {
  ok: boolean
  value?: unknown
  error?: { code: string; message: string; fields?: Record<string, string> }
}

/** Asks the program from the page itself, as the page's own code would. */
export function call(page: Page, name: string, input: unknown): Promise<Called> {
  return page.evaluate(
    ([asked, given]) =>
      (globalThis as unknown as { desk: { call(name: string, input: unknown): Promise<Called> } }).desk.call(
        asked as string,
        given
      ),
    [name, input] as const
  )
}

const asSetUp: InputOf<'desk.setUp'> = {
  borough: 'E09000007',
  terminal: 'Desk 1',
  ceiling: 'OFFICIAL-SENSITIVE',
  officers: Object.values(officers),
  recovery: { needed: 2, of: 3 }
}

/** Sets a desk up without the wizard, which has a journey of its own. */
export async function setUpDesk(desk: RunningDesk): Promise<void> {
  const made = await call(desk.page, 'desk.setUp', asSetUp)
  if (!made.ok) throw new Error(`the desk could not be set up: ${made.error?.code} ${made.error?.message}`)
  await desk.page.reload()
}

const root = resolve(import.meta.dirname, '../..')
/** Opening a slot is not what these journeys are about: the wizard's own journey has the program's cost. */
const QUICK = { opsLimit: 1, memLimit: 8_388_608 }

async function makeDesk(place: string): Promise<void> {
  // Loaded here alone: most journeys find the template made.
  const [{ setUp }, { systemClock }] = await Promise.all([
    import('../../src-main/vault/session/set-up'),
    import('../../src-main/vault/clock')
  ])
  const folder = join(place, 'desk')
  await setUp(
    {
      folder,
      store: join(folder, 'store.db'),
      backups: join(place, 'backups'),
      demonstration: false,
      clock: systemClock,
      cost: QUICK,
      tell: () => undefined
    },
    asSetUp
  )
}

/**
 * A desk just set up, kept beside the build it belongs to and copied for each journey. Journeys that run at once may each make one; it gets
 * its name only when it is whole, and the first that has the name is everybody's.
 */
async function template(): Promise<string> {
  await ensureBuilt()
  const { mtimeMs } = await stat(join(root, 'out', 'main', 'vault.js'))
  const kept = join(root, 'out', 'test')
  const named = join(kept, `desk-set-up-${Math.round(mtimeMs)}`)
  if (existsSync(named)) return named
  await mkdir(kept, { recursive: true })
  const making = await mkdtemp(join(kept, 'desk-being-set-up-'))
  await makeDesk(making)
  await rename(making, named).catch(async (fault: unknown) => {
    await rm(making, { recursive: true, force: true })
    if (!existsSync(named)) throw fault
  })
  return named
}

/** Starts a desk with its officers and nothing else on it. */
export async function launchWithOfficers(): Promise<RunningDesk> {
  const made = await template()
  const userData = await mkdtemp(join(tmpdir(), 'desk-'))
  await cp(join(made, 'desk'), join(userData, 'desk'), { recursive: true })
  const desk = await launchDesk({ userData })
  return {
    ...desk,
    get page() {
      return desk.page
    },
    async close() {
      await desk.close()
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}

/** Signs in on the page in front of the locked desk. */
export async function signIn(page: Page, who: OfficerName): Promise<void> {
  const { signIn: name, passphrase } = officers[who]
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
  await page.getByLabel('Sign-in name').first().click()
  await page.getByRole('option', { name, exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

/** Locks the desk by its shortcut and waits for the page in front of it. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
}

/** Locks and signs in as somebody else. */
export async function changeTo(page: Page, who: OfficerName): Promise<void> {
  await lock(page)
  await signIn(page, who)
}

/** Asks the program from the page and takes the answer. */
export async function answer<T>(page: Page, name: string, input: unknown): Promise<T> {
  const called = await call(page, name, input)
  if (!called.ok) throw new Error(`${name} was refused: ${called.error?.code} ${called.error?.message}`)
  return called.value as T
}
