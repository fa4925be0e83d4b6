import type { OpenerGiven } from '../../src-main/transfer/bundle'
import type { Forgery, Forging } from './forge'
import { hostileEntries } from './hostile-entries'
import { hostileFiles } from './hostile-files'

/** One hostile bundle: what is wrong with it, what is done to an honest one, and the code it must be refused with. */
export interface Hostile {
  what: string
  code: string
  forgery: Forgery
  given?: (forging: Forging) => Partial<OpenerGiven>
}

function manifested(change: Record<string, unknown>): Pick<Forgery, 'manifest'> {
  return { manifest: (manifest) => ({ ...manifest, ...change }) }
}

/** Wrong by what their manifest says. */
const hostileManifests: readonly Hostile[] = [
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
  {
    what: 'with a number that does not fit',
    code: 'FD-BND-39',
    forgery: {
      manifest: (manifest) => ({
        ...manifest,
        recipients: manifest.recipients.map((each) => ({ ...each, sequence: 2 }))
      })
    }
  },
  {
    what: 'with feeds that go backwards',
    code: 'FD-BND-39',
    forgery: { manifest: (manifest) => ({ ...manifest, before: manifest.after }) }
  }
]

/** Everything that is wrong by itself, whatever the desk that gets it holds. */
export const hostile: readonly Hostile[] = [...hostileFiles, ...hostileEntries, ...hostileManifests]
