import { createHash } from 'node:crypto'
import { signCades } from '../../src-main/summaries/signing/cades'
import { CONTENTS_BYTES } from '../../src-main/summaries/signing/place'
import { summaryKeyOf } from '../../src-main/summaries'
import type { SigningDesk } from './officers'

/** What a forger does to a summary by hand. Nothing here uses what the check uses to read one. */

/** Changes the one place where a text stands, to one as long. */
export function swapped(pdf: Buffer, from: string, to: string): Buffer {
  const at = pdf.indexOf(from, 0, 'latin1')
  if (at < 0 || from.length !== to.length) throw new Error(`cannot swap ${from}`)
  const changed = Buffer.from(pdf)
  changed.write(to, at, 'latin1')
  return changed
}

export function flipped(pdf: Buffer, at: number, bits = 1): Buffer {
  const changed = Buffer.from(pdf)
  changed[at] = (changed[at] ?? 0) ^ bits
  return changed
}

/** Adds a revision as any editor does: new objects, their table, a trailer that names the one before. */
export function withRevision(pdf: Buffer, objects: readonly [number, string][], root = rootOf(pdf)): Buffer {
  let text = ''
  const places: [number, number][] = []
  for (const [id, body] of objects) {
    places.push([id, pdf.length + Buffer.byteLength(text, 'latin1')])
    text += `${id} 0 obj\n${body}\nendobj\n`
  }
  const table = pdf.length + Buffer.byteLength(text, 'latin1')
  text += 'xref\n'
  for (const [id, at] of places) text += `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const prev = /startxref\n(\d+)\n%%EOF\s*$/.exec(pdf.subarray(-64).toString('latin1'))?.[1]
  text += `trailer\n<< /Size ${sizeOf(pdf)} /Root ${root} 0 R /Prev ${prev} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')])
}

export function rootOf(pdf: Buffer): number {
  return Number(/\/Root (\d+) 0 R/.exec(pdf.toString('latin1'))?.[1])
}

export function sizeOf(pdf: Buffer): number {
  return Number([...pdf.toString('latin1').matchAll(/trailer\n<<\n\/Size (\d+)/g)].at(-1)?.[1])
}

/** An object's number, by a text in it. */
export function objectWith(pdf: Buffer, text: string): number {
  const all = pdf.toString('latin1')
  const before = all.slice(0, all.indexOf(text))
  return Number([...before.matchAll(/\n(\d+) 0 obj\n/g)].at(-1)?.[1])
}

export function objectText(pdf: Buffer, id: number): string {
  const all = pdf.toString('latin1')
  const start = all.indexOf(`\n${id} 0 obj\n`) + `\n${id} 0 obj\n`.length
  return all.slice(start, all.indexOf('\nendobj\n', start))
}

/**
 * Builds a file anew after its objects were changed, with a table and places that fit again: as somebody would who has the program's source.
 * @param change gets all before the table, gives what stands there instead
 */
export function rebuilt(pdf: Buffer, change: (body: string) => string): Buffer {
  const all = pdf.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(all)?.[1])
  const trailer = all.slice(all.lastIndexOf('trailer\n'), all.lastIndexOf('startxref\n'))
  const body = change(all.slice(0, table))
  const places = new Map<number, number>()
  for (const found of body.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) places.set(Number(found[1]), found.index)
  let text = `${body}xref\n0 ${places.size + 1}\n0000000000 65535 f \n`
  for (let id = 1; id <= places.size; id++) text += `${String(places.get(id) ?? 0).padStart(10, '0')} 00000 n \n`
  text += trailer.replace(/\/Size \d+/, `/Size ${places.size + 1}`)
  return Buffer.from(`${text}startxref\n${body.length}\n%%EOF\n`, 'latin1')
}

const DIGITS = /\/Contents <([0-9a-f]+)>/

interface ForcedSigning {
  range?: (from: number, to: number, length: number) => string
  at?: Date
  certificate?: Buffer
  chain?: readonly Buffer[]
}

/**
 * Signs whatever it is given with a true key, over whatever range is asked for, at whatever time: what only a traitor or a broken program would do.
 * The digest is over what the range says, as a reader that believes it would take it.
 */
export function forciblySigned(desk: SigningDesk, pdf: Buffer, forced: ForcedSigning = {}): Buffer {
  const text = pdf.toString('latin1')
  const found = DIGITS.exec(text)
  if (!found) throw new Error('no place for a signature')
  const from = found.index + '/Contents '.length
  const to = from + CONTENTS_BYTES * 2 + 2
  const range = forced.range?.(from, to, pdf.length) ?? `0 ${from} ${to} ${pdf.length - to}`
  const written = /\/ByteRange \[[^\]]*\] */.exec(text)
  if (!written) throw new Error('no range')
  const signed = Buffer.from(pdf)
  signed.write(`/ByteRange [${range}]`.padEnd(written[0].length, ' '), written.index, 'latin1')
  const at = (forced.at ?? new Date()).toISOString().replace(/\D/g, '').slice(0, 14)
  signed.write(`/M (D:${at}Z)`, text.indexOf('/M (D:'), 'latin1')
  const [start = 0, length = 0, second = 0, rest = 0] = range.split(' ').map(Number)
  const parts = [
    signed.subarray(Math.max(0, start), Math.max(0, start + length)),
    signed.subarray(Math.max(0, second), Math.max(0, second + rest))
  ]
  const digest = createHash('sha256').update(Buffer.concat(parts)).digest()
  const certificate = forced.certificate ?? desk.certificate
  const chain = forced.chain ?? [desk.authority.certificate]
  const key = certificate.equals(desk.authority.certificate) ? desk.authority.privateKey : summaryKeyOf(desk.seed)
  const cades = signCades(digest, certificate, chain, key)
  signed.write(cades.toString('hex').padEnd(CONTENTS_BYTES * 2, '0'), from + 1, 'latin1')
  return signed
}
