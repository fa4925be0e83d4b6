import { randomBytes } from 'node:crypto'
import { contentDigest, bodyDigest, entryDigest } from '../../src-main/journal/digest'
import type { Json } from '../../src-main/journal/entry'
import type { SentBody, SentEntry } from '../../src-main/journal/sent'
import type { OpenerGiven } from '../../src-main/transfer/bundle'
import { entryLine } from '../../src-main/transfer/opener/entry-line'
import type { Forgery, Forging } from './forge'
import { strangersKey } from './two-terminals'

/** One hostile bundle: what is wrong with it, what is done to an honest one, and the code it must be refused with. */
export interface Hostile {
  what: string
  code: string
  forgery: Forgery
  given?: (forging: Forging) => Partial<OpenerGiven>
}

/** Rewrites the last entry. */
type Change = (sent: SentEntry) => SentEntry

/** Rewrites the last entry as somebody would who holds the sender's keys: every digest fits again. */
function lastEntry(change: Change): Pick<Forgery, 'lines' | 'manifest' | 'head'> {
  let digest = ''
  let seq = 0
  let stubs = 0
  return {
    lines(lines) {
      const honest = JSON.parse(lines.at(-1) ?? '') as SentEntry
      const sent = change(honest)
      stubs = Number(sent.content === null) - Number(honest.content === null)
      digest = entryDigest(sent)
      seq = sent.seq
      return [...lines.slice(0, -1), spelledAnyhow({ ...sent, digest })]
    },
    manifest: (manifest) => ({
      ...manifest,
      counts: { ...manifest.counts, stubs: manifest.counts.stubs + stubs },
      after: manifest.after.map((reach) => ({ ...reach, digest, seq }))
    }),
    head: () => ({ seq, digest })
  }
}

/** As canonical as can be, also where the desk's own spelling refuses. */
function spelledAnyhow(sent: SentEntry): string {
  try {
    return entryLine(sent)
  } catch {
    return JSON.stringify(sorted(sent))
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)])
  )
}

/** Gives the last entry another content, sealed as its writer would have. */
export function lastBody(kind: string, body: Json, version = 1): Pick<Forgery, 'lines' | 'manifest' | 'head'> {
  return lastEntry((sent) => {
    const salt = randomBytes(16).toString('hex')
    const text = JSON.stringify(sorted(body))
    const content: SentBody = { kind, version, salt, body }
    return { ...sent, content, bodyDigest: bodyDigest(contentDigest(salt, text), kind, version) }
  })
}

const seen = (screen: Json): Json => ({ screen, records: [], fields: [] })

function manifested(change: Record<string, unknown>): Pick<Forgery, 'manifest'> {
  return { manifest: (manifest) => ({ ...manifest, ...change }) }
}

const MEGABYTE = 1024 * 1024

/** Everything that is wrong by itself, whatever the desk that gets it holds. */
export const hostile: readonly Hostile[] = [
  { what: 'encrypted for another terminal only', code: 'FD-BND-12', forgery: { forOthers: true } },
  {
    what: 'named for others, encrypted for this terminal as well',
    code: 'FD-BND-34',
    forgery: {
      manifest: (manifest) => ({
        ...manifest,
        recipients: manifest.recipients.map((each) => ({
          ...each,
          terminal: manifest.sender.terminal.replace(/.$/, '7')
        }))
      })
    }
  },
  {
    what: 'signed by a stranger',
    code: 'FD-BND-30',
    forgery: { signedWith: strangersKey() }
  },
  {
    what: 'forged: signed by another, with the name of a trusted key',
    code: 'FD-BND-32',
    forgery: {
      files: (files) =>
        files.map((file) =>
          file.name.endsWith('.sig')
            ? { ...file, bytes: Buffer.from(file.bytes.toString().replace(/.{8}\n-----END/, 'AAAAAAA=\n-----END')) }
            : file
        )
    }
  },
  { what: 'signed for something else', code: 'FD-BND-32', forgery: { namespace: 'focus-desk-summary' } },
  {
    what: 'signed over other bytes',
    code: 'FD-BND-32',
    forgery: {
      files: (files) =>
        files.map((file) =>
          file.name === 'manifest.json' ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from(' ')]) } : file
        )
    }
  },
  {
    what: 'from a terminal that was revoked',
    code: 'FD-BND-31',
    forgery: {},
    given: ({ terminal, key }) => ({
      pinned: [{ terminal, key, revoked: true }]
    })
  },
  {
    what: 'in the name of another terminal',
    code: 'FD-BND-33',
    forgery: {},
    given: ({ recipient, key }) => ({
      pinned: [{ terminal: recipient.terminal, key, revoked: false }]
    })
  },
  {
    what: 'with one file more at the end',
    code: 'FD-BND-21',
    forgery: { files: (files) => [...files, { name: 'note.txt', bytes: Buffer.from('x') }] }
  },
  {
    what: 'with one file more before',
    code: 'FD-BND-21',
    forgery: { files: (files) => [{ name: 'run.exe', bytes: Buffer.from('MZ') }, ...files] }
  },
  { what: 'with a file twice', code: 'FD-BND-21', forgery: { files: (files) => [...files, ...files.slice(2)] } },
  { what: 'with a file less', code: 'FD-BND-22', forgery: { files: (files) => files.slice(0, 2) } },
  { what: 'in another order', code: 'FD-BND-22', forgery: { files: (files) => files.toReversed() } },
  ...['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x.dll', 'sub/manifest.json', '..'].map((name) => ({
    what: `with the path name ${name}`,
    code: 'FD-BND-23',
    forgery: { files: (files) => [{ name, bytes: Buffer.from('x') }, ...files] } satisfies Forgery
  })),
  {
    what: 'with a link for a file',
    code: 'FD-BND-23',
    forgery: {
      files: (files) =>
        files.map((file) =>
          file.name.startsWith('entries') ? { ...file, type: 'symlink' as const, linkname: '/etc/passwd' } : file
        )
    }
  },
  { what: 'with a manifest of 5 MB', code: 'FD-BND-24', forgery: { spelled: () => Buffer.alloc(5 * MEGABYTE, 32) } },
  {
    what: 'with other entries than were signed',
    code: 'FD-BND-26',
    forgery: {
      manifest: (manifest) => ({
        ...manifest,
        files: manifest.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }))
      })
    }
  },
  {
    what: 'with more bytes of entries than were signed',
    code: 'FD-BND-25',
    forgery: {
      files: (files) =>
        files.map((file) =>
          file.name.startsWith('entries') ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from('x')]) } : file
        )
    }
  },
  {
    what: 'with bytes behind the packed entries',
    code: 'FD-BND-27',
    forgery: { packed: (packed) => Buffer.concat([packed, Buffer.from('more')]) }
  },
  {
    what: 'with entries that are not packed',
    code: 'FD-BND-27',
    forgery: { packed: () => Buffer.from('{"not":"brotli"}\n') }
  },
  {
    what: 'a bomb of 1 GB that says so',
    code: 'FD-BND-40',
    forgery: {
      manifest: (manifest) => ({
        ...manifest,
        files: manifest.files.map((file) => ({ ...file, unpacked: 1024 * MEGABYTE }))
      })
    }
  },
  {
    what: 'a bomb that says it is small',
    code: 'FD-BND-40',
    forgery: {
      text: () => Buffer.alloc(64 * MEGABYTE, '{}\n'),
      manifest: (manifest) => ({ ...manifest, files: manifest.files.map((file) => ({ ...file, unpacked: 0 })) })
    }
  },
  {
    what: 'of a million entries that says so',
    code: 'FD-BND-41',
    forgery: {
      manifest: (manifest) => ({
        ...manifest,
        counts: { ...manifest.counts, entries: 1_000_000 },
        after: manifest.after.map((reach) => ({ ...reach, seq: 1_000_000 })),
        journalHead: { ...manifest.journalHead, seq: 1_000_001 }
      })
    }
  },
  {
    what: 'with an entry more than it says',
    code: 'FD-BND-41',
    forgery: { lines: (lines) => [...lines, lines.at(-1) ?? ''] }
  },
  { what: 'with an entry less than it says', code: 'FD-BND-52', forgery: { lines: (lines) => lines.slice(0, -1) } },
  {
    what: 'with wrong counts',
    code: 'FD-BND-52',
    forgery: { manifest: (manifest) => ({ ...manifest, counts: { ...manifest.counts, records: 1 } }) }
  },
  {
    what: 'with an entry left out',
    code: 'FD-BND-50',
    forgery: { lines: (lines) => lines.filter((_, place) => place !== 2) }
  },
  {
    what: 'with two entries in each other’s place',
    code: 'FD-BND-50',
    forgery: { lines: (lines) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)] }
  },
  {
    what: 'with an entry that forks from the one before',
    code: 'FD-BND-50',
    forgery: lastEntry((sent) => ({ ...sent, prev: 'ab'.repeat(32) }))
  },
  {
    what: 'with an entry that was changed',
    code: 'FD-BND-51',
    forgery: { lines: (lines) => lines.map((line) => line.replace('"height":1,', '"height":2,')) }
  },
  {
    what: 'with content that was changed',
    code: 'FD-BND-51',
    forgery: { lines: (lines) => lines.map((line) => line.replace('Maunder', 'Meunder')) }
  },
  {
    what: 'with a line of 2 MB',
    code: 'FD-BND-42',
    forgery: { text: (text) => Buffer.concat([text, Buffer.from(randomBytes(MEGABYTE).toString('hex'))]) }
  },
  {
    what: 'with a last line that does not end',
    code: 'FD-BND-43',
    forgery: { text: (text) => Buffer.concat([text, Buffer.from('{}')]) }
  },
  {
    what: 'with bytes that are no text',
    code: 'FD-BND-43',
    forgery: { text: (text) => Buffer.concat([Buffer.from([0xc3, 0x28, 0x0a]), text]) }
  },
  {
    what: 'with a line that is not JSON',
    code: 'FD-BND-43',
    forgery: { lines: (lines) => ['{"actor":', ...lines.slice(1)] }
  },
  {
    what: 'with brackets a hundred thousand deep',
    code: 'FD-BND-53',
    forgery: { lines: (lines) => [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, ...lines.slice(1)] }
  },
  { what: 'with null for an entry', code: 'FD-BND-53', forgery: { lines: (lines) => ['null', ...lines.slice(1)] } },
  {
    what: 'with a record id in a list',
    code: 'FD-BND-53',
    forgery: { lines: (lines) => lines.map((line) => line.replace(/"record":("[^"]+")/, '"record":[$1]')) }
  },
  {
    what: 'with a count in quotes',
    code: 'FD-BND-53',
    forgery: { lines: (lines) => lines.map((line) => line.replace('"seq":1}', '"seq":"1"}')) }
  },
  {
    what: 'with an unknown field of an entry',
    code: 'FD-BND-46',
    forgery: { lines: (lines) => lines.map((line) => line.replace('"seq":1}', '"seq":1,"zeal":1}')) }
  },
  {
    what: 'with a field twice',
    code: 'FD-BND-38',
    forgery: { lines: (lines) => lines.map((line) => line.replace('"seq":1}', '"seq":7,"seq":1}')) }
  },
  {
    what: 'with white space in an entry',
    code: 'FD-BND-38',
    forgery: { lines: (lines) => lines.map((line) => line.replace('"seq":1}', '"seq": 1}')) }
  },
  {
    what: 'with an unknown field in a body',
    code: 'FD-BND-46',
    forgery: lastBody('consultation', { screen: 'case', records: [], fields: [], also: 1 })
  },
  {
    what: 'with a field in a body that only its schema drops',
    code: 'FD-BND-46',
    forgery: lastBody('desk.set_up', {
      borough: 'E09000007',
      terminal: 'T',
      ceiling: 'OFFICIAL',
      demonstration: false,
      also: 1
    })
  },
  {
    what: 'with a code that is in no list',
    code: 'FD-BND-47',
    forgery: lastBody('task.raised', {
      reference: 'T-1',
      text: 'x',
      strand: 'pursue_everything',
      priority: 'routine',
      dueOn: null,
      owner: null,
      referral: null,
      marking: 'OFFICIAL'
    })
  },
  {
    what: 'with an unknown marking',
    code: 'FD-BND-47',
    forgery: lastBody('desk.set_up', { borough: 'E09000007', terminal: 'T', ceiling: 'COSMIC', demonstration: false })
  },
  { what: 'with an unknown kind', code: 'FD-BND-48', forgery: lastBody('referral.teleported', {}) },
  { what: 'with a kind of a later version', code: 'FD-BND-48', forgery: lastBody('consultation', seen('case'), 2) },
  {
    what: 'with a body that lacks something',
    code: 'FD-BND-49',
    forgery: lastBody('consultation', { screen: 'case' })
  },
  { what: 'with NUL in a text', code: 'FD-BND-45', forgery: lastBody('consultation', seen('ca\u0000se')) },
  ...['\u202e', '\u2066', '\u061c', '\u200b', '\u200d', '\ufeff', '\u2028', '\u{e0041}', '\u0085'].map((character) => ({
    what: `with U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} in a text`,
    code: 'FD-BND-45',
    forgery: lastBody('consultation', seen(`ca${character}se`))
  })),
  { what: 'with text that is not NFC', code: 'FD-BND-53', forgery: lastBody('consultation', seen('cafe\u0301')) },
  { what: 'with a fraction', code: 'FD-BND-53', forgery: lastBody('consultation', seen(1.5)) },
  { what: 'of a future format', code: 'FD-BND-37', forgery: manifested({ format: 2 }) },
  { what: 'of a future schema', code: 'FD-BND-37', forgery: manifested({ schema: 9_000 }) },
  { what: 'with an unknown field in its manifest', code: 'FD-BND-36', forgery: manifested({ also: 'this' }) },
  { what: 'with an unknown marking of its own', code: 'FD-BND-35', forgery: manifested({ marking: 'COSMIC' }) },
  { what: 'without a purpose', code: 'FD-BND-35', forgery: manifested({ purpose: '' }) },
  {
    what: 'with a purpose written backwards',
    code: 'FD-BND-45',
    forgery: manifested({ purpose: 'for \u202egnihton' })
  },
  { what: 'with NUL in its manifest', code: 'FD-BND-45', forgery: manifested({ purpose: 'a\u0000b' }) },
  {
    what: 'with a manifest that is not canonical',
    code: 'FD-BND-38',
    forgery: { spelled: (bytes) => Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 1)) }
  },
  { what: 'with a manifest that is not JSON', code: 'FD-BND-35', forgery: { spelled: () => Buffer.from('{') } },
  {
    what: 'with a size of 2 GiB for its text',
    code: 'FD-BND-40',
    forgery: {
      manifest: (manifest) => ({ ...manifest, files: manifest.files.map((file) => ({ ...file, unpacked: 2 ** 31 })) })
    }
  },
  {
    what: 'released by one officer alone',
    code: 'FD-BND-39',
    forgery: {
      manifest: (manifest) => ({ ...manifest, released: { ...manifest.released, second: manifest.released.by } })
    }
  },
  { what: 'with a number that does not fit', code: 'FD-BND-39', forgery: manifested({ sequence: 2 }) },
  {
    what: 'with feeds that go backwards',
    code: 'FD-BND-39',
    forgery: { manifest: (manifest) => ({ ...manifest, before: manifest.after }) }
  }
]
