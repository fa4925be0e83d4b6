import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputOf } from '../contract'
import { idFrom, type Id } from '../contract/ids'
import { Refusal } from '../contract/result'
import { openThrough } from '../transfer/ask-opener'
import type { BundleSource, OpenedBundle, OpenerGiven } from '../transfer/bundle'
import { LONGEST_AGE_HEADER } from '../transfer/opener/bundle-limits'
import type { WorkerProcess } from './worker-process'

/** Copies of bundles that are looked at side by side; bringing another forgets the oldest. */
const MOST_HELD = 2

/** A bundle's copy on this PC, still encrypted, and the opener that reads it. */
interface Held {
  path: string
  size: number
  brought: number
  opener?: WorkerProcess
  bundle?: OpenedBundle
}

interface Around {
  /** Where copies lie while they are looked at. */
  folder: string
  startOpener(): WorkerProcess
  askVault(
    name: 'transfer.look' | 'transfer.accept' | 'transfer.close' | `vault.${string}`,
    input: unknown
  ): Promise<unknown>
}

/** Bundles on their way in. */
export interface Incoming {
  begin(given: { size: number }): { incoming: Id }
  bring(given: { incoming: Id; at: number; bytes: Uint8Array }): Promise<void>
  look(given: { incoming: Id; job: Id }): Promise<OutputOf<'transfer.look'>>
  accept(given: { incoming: Id; job: Id; second: unknown }): Promise<OutputOf<'transfer.accept'>>
  close(given: { incoming: Id }): Promise<void>
  /** Forgets all of them, as when the desk locks. */
  forgetAll(): void
}

const notOpen = (): Refusal =>
  new Refusal('FD-BND-71', 'This bundle is not open any more. Nothing was changed.', { next: 'Choose the file again.' })

async function readFrom(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}

/**
 * Keeps bundles while they are looked at and taken in: the page brings the bytes, the opener takes them apart with a key that opens nothing else, and
 * the vault is handed what was read, a piece at a time. However large a bundle is, little of it is in memory.
 */
export function keepIncoming(around: Around): Incoming {
  const held = new Map<Id, Held>()
  rmSync(around.folder, { recursive: true, force: true })

  function forget(incoming: Id): void {
    const bundle = held.get(incoming)
    held.delete(incoming)
    bundle?.opener?.kill()
    if (bundle) rmSync(bundle.path, { force: true })
  }

  function heldBundle(incoming: Id): Held {
    const bundle = held.get(incoming)
    if (!bundle) throw notOpen()
    return bundle
  }

  async function opened(bundle: Held, file: FileHandle, job: Id): Promise<OpenedBundle> {
    const head = await readFrom(file, 0, LONGEST_AGE_HEADER)
    const given = (await around.askVault('vault.openerGiven', { head })) as OpenerGiven
    const opener = around.startOpener()
    bundle.opener?.kill()
    bundle.opener = opener
    const source: BundleSource = {
      size: bundle.size,
      read: async (at, length) => {
        const again = await open(bundle.path, 'r')
        try {
          return await readFrom(again, at, length)
        } finally {
          await again.close()
        }
      }
    }
    return openThrough(
      (name, input) => opener.ask(name, input),
      source,
      given,
      async (done, total, words) => void (await around.askVault('vault.progress', { job, done, total, words }))
    )
  }

  /** Hands the entries to the vault while it answers. Should the opener fail over them, that is what is told. */
  async function whileFeeding(incoming: Id, bundle: OpenedBundle, answer: Promise<unknown>): Promise<unknown> {
    const over = answer.then(
      () => false,
      () => false
    )
    const feed = (fed: unknown): Promise<unknown> =>
      Promise.race([around.askVault('vault.feed', { incoming, fed }).catch(() => false), over])
    try {
      for await (const lines of bundle.lines()) if (!(await feed({ lines }))) return await answer
    } catch (fault) {
      await feed('broken')
      await over
      throw fault
    }
    await feed('end')
    return answer
  }

  return {
    begin({ size }) {
      while (held.size >= MOST_HELD) forget(held.keys().next().value as Id)
      mkdirSync(around.folder, { recursive: true })
      const incoming = idFrom(Date.now(), randomBytes(10))
      held.set(incoming, { path: join(around.folder, `${incoming}.part`), size, brought: 0 })
      return { incoming }
    },
    async bring({ incoming, at, bytes }) {
      const bundle = heldBundle(incoming)
      if (at !== bundle.brought || at + bytes.length > bundle.size) throw notOpen()
      const file = await open(bundle.path, 'a', 0o600)
      try {
        await file.writeFile(bytes)
      } finally {
        await file.close()
      }
      bundle.brought += bytes.length
    },
    async look({ incoming, job }) {
      const bundle = heldBundle(incoming)
      if ((await stat(bundle.path).catch(() => ({ size: -1 }))).size !== bundle.size) throw notOpen()
      const file = await open(bundle.path, 'r')
      try {
        bundle.bundle = await opened(bundle, file, job)
        const { manifest, sha256 } = bundle.bundle
        const answer = around.askVault('transfer.look', { incoming, job, manifest, sha256 })
        return (await whileFeeding(incoming, bundle.bundle, answer)) as OutputOf<'transfer.look'>
      } catch (fault) {
        forget(incoming)
        throw fault
      } finally {
        await file.close()
      }
    },
    async accept({ incoming, job, second }) {
      const { bundle } = heldBundle(incoming)
      if (!bundle) throw notOpen()
      const answer = around.askVault('transfer.accept', { incoming, job, second })
      const outcome = (await whileFeeding(incoming, bundle, answer)) as OutputOf<'transfer.accept'>
      forget(incoming)
      return outcome
    },
    async close({ incoming }) {
      forget(incoming)
      await around.askVault('transfer.close', { incoming })
    },
    forgetAll() {
      for (const incoming of held.keys()) forget(incoming)
    }
  }
}
