import { held, refused, type Finding } from './findings'
import { entryOf, resolved, unreachable, type PdfFile } from './pdf-file'
import type { PdfValue } from './pdf-values'

/** The one signature of a file, as its dictionary gives it. */
export interface FoundSignature {
  /** What is signed: everything but this, the hexadecimal digits and their angle brackets. */
  from: number
  to: number
  digits: string
  /** When the signer's computer said it was. */
  at: Date | null
}

const TIME = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/

function isName(value: PdfValue | undefined, name: string): boolean {
  return value?.is === 'name' && value.value === name
}

function signingTime(value: PdfValue | undefined): Date | null {
  const [, year, month, date, hour, minute, second] =
    TIME.exec(value?.is === 'string' ? value.bytes.toString('latin1') : '') ?? []
  const at = new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}.000Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

function holdsSignature({ value }: { value: PdfValue }): boolean {
  return value.is === 'dictionary' && (value.entries.has('ByteRange') || isName(value.entries.get('Type'), 'Sig'))
}

/** The dictionary that the only field shows, if it is the only one there is and forbids every later change. */
function onlySignature(file: PdfFile): PdfValue | null {
  const root = resolved(file, file.trailer.get('Root'))
  const form = entryOf(file, root, 'AcroForm')
  const fields = entryOf(file, form, 'Fields')
  if (fields?.is !== 'array' || fields.members.length !== 1) return null
  const field = resolved(file, fields.members[0])
  const place = field?.is === 'dictionary' ? field.entries.get('V') : undefined
  const allowed = entryOf(file, root, 'Perms')
  const permission = allowed?.is === 'dictionary' ? allowed.entries.get('DocMDP') : undefined
  if (place?.is !== 'reference' || permission?.is !== 'reference' || place.id !== permission.id) return null
  if (!isName(entryOf(file, field, 'FT'), 'Sig')) return null
  return file.objects.get(place.id)?.value ?? null
}

/** CAdES, detached, with no later change allowed (ISO 32000-2, 12.8.2.2: DocMDP, level 1). */
function isOurKind(file: PdfFile, signature: PdfValue): boolean {
  const references = entryOf(file, signature, 'Reference')
  const reference = references?.is === 'array' && references.members.length === 1 ? references.members[0] : undefined
  const level = entryOf(file, entryOf(file, reference, 'TransformParams'), 'P')
  return (
    isName(entryOf(file, signature, 'Filter'), 'Adobe.PPKLite') &&
    isName(entryOf(file, signature, 'SubFilter'), 'ETSI.CAdES.detached') &&
    isName(entryOf(file, reference, 'TransformMethod'), 'DocMDP') &&
    level?.is === 'number' &&
    level.value === 1
  )
}

/** The range must be exactly everything but the signature's own digits: no gap more, no overlap, nothing before or after. */
function coversAll(signature: PdfValue, end: number): { from: number; to: number; digits: string } | null {
  if (signature.is !== 'dictionary') return null
  const range = signature.entries.get('ByteRange')
  const contents = signature.entries.get('Contents')
  if (range?.is !== 'array' || contents?.is !== 'hex') return null
  const { from, to, digits } = contents
  const given = range.members.map((member) => (member.is === 'number' ? member.value : Number.NaN))
  const wanted = [0, from, to, end - to]
  return given.length === 4 && wanted.every((each, place) => given[place] === each) ? { from, to, digits } : null
}

/** Finds the one signature of a file and says whether it is alone, covers all of the file, and leaves nothing hidden. */
export function findSignature(file: PdfFile): { findings: Finding[]; signature: FoundSignature | null } {
  const count = [...file.objects.values()].filter(holdsSignature).length
  if (count > 1) return { findings: [refused('signature', 'FD-SUM-45')], signature: null }
  if (count === 0) return { findings: [refused('signature', 'FD-SUM-46')], signature: null }
  const value = onlySignature(file)
  if (!value || !isOurKind(file, value)) return { findings: [refused('signature', 'FD-SUM-48')], signature: null }
  const covered = coversAll(value, file.end)
  if (!covered) return { findings: [refused('whole', 'FD-SUM-47')], signature: null }
  if (/^0*$/.test(covered.digits)) return { findings: [refused('signature', 'FD-SUM-46')], signature: null }
  const hidden = unreachable(file)
  const findings = [held('signature', 'The file holds one signature, and it allows no later change.')]
  if (hidden > 0) findings.push(refused('file', 'FD-SUM-49'))
  return { findings, signature: { ...covered, at: signingTime(entryOf(file, value, 'M')) } }
}
