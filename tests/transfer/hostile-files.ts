import type { Forgery } from './forge'
import type { Hostile } from './hostile'
import { strangersKey } from './two-terminals'

const MEGABYTE = 1024 * 1024

/** Wrong by their recipients, their signature, the files they hold or the sizes they claim. */
export const hostileFiles: readonly Hostile[] = [
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
  }
]
