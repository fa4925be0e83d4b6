import { randomBytes } from 'node:crypto'
import type { Json } from '../../src-main/journal/entry'
import { lastBody, lastEntry } from './forge-entry'
import type { Hostile } from './hostile'

const MEGABYTE = 1024 * 1024

const seen = (screen: Json): Json => ({ screen, records: [], fields: [] })

/** Wrong by their entries: their number, order, form or what they say. */
export const hostileEntries: readonly Hostile[] = [
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
  { what: 'with a fraction', code: 'FD-BND-53', forgery: lastBody('consultation', seen(1.5)) }
]
