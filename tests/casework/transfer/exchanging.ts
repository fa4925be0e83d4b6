import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { feed, openerGiven } from '../../../src-main/casework/transfer'
import type { OutputOf } from '../../../src-main/contract'
import { idFrom, type Id } from '../../../src-main/contract/ids'
import { Refusal } from '../../../src-main/contract/result'
import type { BundlePreview } from '../../../src-main/contract/transfer-views'
import { openBundle } from '../../../src-main/transfer/opener/open-bundle'
import type { BundleSource, OpenedBundle } from '../../../src-main/transfer/bundle'
import type { OpenDesk } from '../../../src-main/vault/session/open-desk'
import { LATEST } from '../../../src-main/vault/store'
import { openTestDesk, type TestDesk } from '../../support/desk'

const newId = (): Id => idFrom(Date.now(), randomBytes(10))

/** A real desk that exchanges real bundle files with others; main and opener are played here, in one process. */
export interface ExchangingDesk extends TestDesk {
  open: OpenDesk
  terminal: Id
  name: string
}

const BOROUGHS: Readonly<Record<string, string>> = { Islington: 'E09000019', Hackney: 'E09000012' }

let media: string | undefined
let written = 0

/** A folder that stands for the stick. */
export function stick(): string {
  media ??= mkdtempSync(join(tmpdir(), 'focus-desk-stick-'))
  mkdirSync(media, { recursive: true })
  return media
}

export function forgetStick(): void {
  if (media) rmSync(media, { recursive: true, force: true })
  media = undefined
}

export async function exchangingDesk(
  name: string,
  more: { ceiling?: 'OFFICIAL' | 'OFFICIAL-SENSITIVE' | 'SECRET'; start?: string } = {}
): Promise<ExchangingDesk> {
  const desk = await openTestDesk({
    ...more,
    terminal: name,
    borough: BOROUGHS[name.split(' ')[0] ?? ''] ?? 'E09000007'
  })
  const open = await desk.signIn('desk', desk.officer('desk').passphrase)
  const { own } = await desk.ask('desk', 'transfer.terminals', {})
  return { ...desk, open, terminal: own.card.terminal, name }
}

/** One desk trusts another, the way two officers do it. */
export async function trust(desk: TestDesk, other: TestDesk, reason = ''): Promise<void> {
  const { own } = await other.ask('desk', 'transfer.terminals', {})
  const { fingerprint } = await desk.ask('desk', 'transfer.readCard', { text: own.text })
  await desk.ask('desk', 'transfer.trust', {
    text: own.text,
    digits: fingerprint.digits,
    reason,
    second: desk.officer('visor')
  })
}

/** Releases and writes a bundle; answers where it lies. */
export async function sendTo(
  desk: ExchangingDesk,
  other: ExchangingDesk | readonly ExchangingDesk[],
  more: { second?: string; contents?: string; folder?: string } = {}
): Promise<{ path: string; sent: OutputOf<'transfer.send'> }> {
  const folder = more.folder ?? stick()
  const terminals = [other].flat().map(({ terminal }) => terminal)
  const plan = await desk.ask('desk', 'transfer.plan', { terminals })
  const name = `bundle-${++written}.fdbundle`
  const sent = (await desk.open.ask('transfer.send', {
    terminals,
    purpose: 'Joint work on a family that moved.',
    contents: more.contents ?? plan.contents,
    second: desk.officer(more.second ?? 'visor'),
    job: newId(),
    folder,
    name
  })) as OutputOf<'transfer.send'>
  return { path: join(folder, name), sent }
}

function sourceOf(bytes: Uint8Array): BundleSource {
  return { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }
}

/** What the opener makes of a file, with what this desk's vault hands over for it. */
export async function opened(desk: ExchangingDesk, path: string): Promise<OpenedBundle> {
  const bytes = readFileSync(path)
  return openBundle(sourceOf(bytes), await openerGiven(desk.open.sql, LATEST, bytes.subarray(0, 65_536)))
}

async function fed<T>(incoming: Id, bundle: OpenedBundle, answer: Promise<T>): Promise<T> {
  const over = answer.then(
    () => false,
    () => false
  )
  try {
    for await (const lines of bundle.lines()) {
      if (!(await Promise.race([feed(incoming, { lines }), over]))) return answer
    }
  } catch (fault) {
    await Promise.race([feed(incoming, 'broken'), over])
    await over
    throw fault
  }
  await Promise.race([feed(incoming, 'end'), over])
  return answer
}

/** Has the desk look at a bundle. */
export function look(desk: ExchangingDesk, bundle: OpenedBundle, incoming: Id): Promise<BundlePreview> {
  const { manifest, sha256 } = bundle
  const answer = desk.open.ask('transfer.look', { incoming, job: newId(), manifest, sha256 })
  return fed(incoming, bundle, answer as Promise<BundlePreview>)
}

/** Takes in a bundle that was looked at. */
export function acceptLooked(
  desk: ExchangingDesk,
  bundle: OpenedBundle,
  incoming: Id,
  second = 'visor'
): Promise<OutputOf<'transfer.accept'>> {
  const answer = desk.open.ask('transfer.accept', { incoming, second: desk.officer(second), job: newId() })
  return fed(incoming, bundle, answer as Promise<OutputOf<'transfer.accept'>>)
}

/** Looks at a bundle and takes it in. */
export async function takeIn(
  desk: ExchangingDesk,
  path: string,
  second = 'visor'
): Promise<{ preview: BundlePreview; outcome: OutputOf<'transfer.accept'> }> {
  const bundle = await opened(desk, path)
  const incoming = newId()
  const preview = await look(desk, bundle, incoming)
  return { preview, outcome: await acceptLooked(desk, bundle, incoming, second) }
}

/** Looks at a bundle only. */
export async function lookAt(desk: ExchangingDesk, path: string): Promise<BundlePreview> {
  return look(desk, await opened(desk, path), newId())
}

/** The code with which something is refused, or what happened instead. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (fault) {
    if (fault instanceof Refusal) return fault.error.code
    throw fault
  }
  return 'nothing refused'
}

/** Two desks that trust each other. @param opened where they are put before anything can fail, to be closed after the test */
export async function twoDesks(opened: ExchangingDesk[] = []): Promise<[ExchangingDesk, ExchangingDesk]> {
  const both: [ExchangingDesk, ExchangingDesk] = [
    await exchangingDesk('Camden desk 1'),
    await exchangingDesk('Islington desk 1')
  ]
  opened.push(...both)
  await trust(both[0], both[1])
  await trust(both[1], both[0])
  return both
}

/** Closes what a test has opened, and forgets it. */
export function closeAll(opened: ExchangingDesk[]): void {
  for (const desk of opened.splice(0)) desk.close()
}
