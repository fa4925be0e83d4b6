import { randomBytes } from 'node:crypto'
import { contentDigest, bodyDigest, entryDigest } from '../../src-main/journal/digest'
import type { Json } from '../../src-main/journal/entry'
import type { SentBody, SentEntry } from '../../src-main/journal/sent'
import { entryLine } from '../../src-main/transfer/opener/entry-line'
import type { Forgery } from './forge'

/** Rewrites the last entry. */
type Change = (sent: SentEntry) => SentEntry

/** Rewrites the last entry as somebody would who holds the sender's keys: every digest fits again. */
export function lastEntry(change: Change): Pick<Forgery, 'lines' | 'manifest' | 'head'> {
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
