import { createHash, sign, type KeyObject } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { pack } from 'tar-stream'
import type { BundleDraft, BundleManifest } from '../../src-main/contract/bundle-manifest'
import { canonical } from '../../src-main/journal/canonical'
import type { Id } from '../../src-main/contract/ids'
import type { TwoTerminals } from './two-terminals'
import { sshSign } from '../../src-main/signatures/ssh-sign'

interface TarFile {
  name: string
  bytes: Buffer
  type?: 'file' | 'symlink' | 'directory'
  linkname?: string
}

/** What a forger has: an honest bundle's manifest, the sender's own key, and where it goes. */
export interface Forging {
  draft: BundleDraft
  signingKey: KeyObject
  terminal: Id
  /** The sender's public key, in base64. */
  key: string
  recipient: { terminal: Id; age: string }
  /** Somebody else it can be encrypted for. */
  other: string
}

export function forgingOf({ sender, recipient, recovery }: TwoTerminals): Forging {
  return {
    draft: sender.draftFor(recipient),
    signingKey: sender.signingKey,
    terminal: sender.terminal,
    key: sender.key.toString('base64'),
    recipient: { terminal: recipient.terminal, age: recipient.age.recipient },
    other: recovery.recipient
  }
}

/**
 * What a forger changes of an honest bundle. Everything later follows what was changed before it: sizes, digests and the signature fit, so
 * that each refusal is for the one thing that was changed.
 */
export interface Forgery {
  /** The lines of the entries. */
  lines?: (lines: string[]) => string[]
  /** All of the unpacked entries. */
  text?: (text: Buffer) => Buffer
  packed?: (packed: Buffer) => Buffer
  manifest?: (manifest: BundleManifest) => unknown
  /** Where the sender's journal is then said to end, signed with the sender's key. */
  head?: () => { seq: number; digest: string }
  /** The bytes of the manifest, before they are signed. */
  spelled?: (manifest: Buffer) => Buffer
  signedWith?: KeyObject
  namespace?: string
  /** The files of the tar, after the manifest was signed. */
  files?: (files: TarFile[]) => TarFile[]
  /** True to encrypt it for somebody else only. */
  forOthers?: true
}

async function tarred(files: readonly TarFile[]): Promise<Buffer> {
  const tar = pack()
  for (const { name, bytes, type = 'file', linkname } of files) {
    const header = { name, type, size: type === 'file' ? bytes.length : 0, ...(linkname ? { linkname } : {}) }
    tar.entry(header, type === 'file' ? bytes : '')
  }
  tar.finalize()
  const parts: Buffer[] = []
  for await (const part of tar) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A head of the journal as the sender signs it. */
function headAt(forging: Forging, at: { seq: number; digest: string }): BundleManifest['journalHead'] {
  const { feed, made, reason, key } = forging.draft.journalHead
  const said = { ...at, feed, made, reason }
  const signature = sign(null, Buffer.from(`focus-desk head 1\n${canonical(said)}`), forging.signingKey)
  return { ...said, key, signature: signature.toString('base64') }
}

/** Packs, signs and encrypts with other tools than the program's own: tar-stream, the age library, and ssh signatures. */
export async function forge(forging: Forging, lines: readonly string[], forgery: Forgery = {}): Promise<Buffer> {
  const { draft, recipient, other } = forging
  const forged = forgery.lines?.([...lines]) ?? lines
  const honest = Buffer.from(forged.map((line) => `${line}\n`).join(''))
  const text = forgery.text?.(honest) ?? honest
  const whole = brotliCompressSync(text)
  const packed = forgery.packed?.(whole) ?? whole
  const records = new Set(lines.map((line) => (JSON.parse(line) as { record: string }).record)).size
  const stubs = lines.filter((line) => line.includes('"content":null')).length
  const manifest: BundleManifest = {
    ...draft,
    counts: { entries: lines.length, stubs, records },
    files: [
      {
        name: 'entries.ndjson.br',
        size: packed.length,
        sha256: createHash('sha256').update(packed).digest('hex'),
        unpacked: text.length
      }
    ]
  }
  const changed = forgery.manifest?.(manifest) ?? manifest
  const right = Buffer.from(
    canonical(forgery.head ? { ...Object(changed), journalHead: headAt(forging, forgery.head()) } : changed)
  )
  const spelled = forgery.spelled?.(right) ?? right
  const signature = sshSign(spelled, forgery.signedWith ?? forging.signingKey, forgery.namespace ?? 'focus-desk-bundle')
  const files: TarFile[] = [
    { name: 'manifest.json', bytes: spelled },
    { name: 'manifest.json.sig', bytes: Buffer.from(signature) },
    { name: 'entries.ndjson.br', bytes: packed }
  ]
  const encrypter = new Encrypter()
  for (const each of forgery.forOthers ? [other] : [recipient.age, other]) encrypter.addRecipient(each)
  return Buffer.from(await encrypter.encrypt(await tarred(forgery.files?.(files) ?? files)))
}
