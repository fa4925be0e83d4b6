import { Refusal } from '../../contract/result'
import { isPlainText } from '../../contract/text'
import { canonical } from '../../journal/canonical'
import { checkSent, type SentEntry } from '../../journal/sent'
import { bundleRefused } from './bundle-refusals'
import { checkBody, checkRemains } from './check-body'
import { bodyTextIn, entryLine } from './entry-line'
import type { KnownKinds } from './kinds'

/** Escapes that canonical JSON has for control characters only. */
const CONTROL = /\\u|\\[bf]/

/** True when neither the line nor what its escapes stand for hides anything from a reader. */
function isPlain(line: string): boolean {
  return isPlainText(line) && !(line.includes('\\') && CONTROL.test(line.replaceAll('\\\\', '')))
}

/** What the journal refuses about an entry in itself, in a bundle's words. */
function inBundleWords(fault: unknown, line: number): Refusal {
  const code = fault instanceof Refusal ? fault.error.code : ''
  return code === 'FD-JNL-41' || code === 'FD-JNL-42' ? bundleRefused.changedEntry(line) : bundleRefused.badEntry(line)
}

function parsed(line: string, number: number): SentEntry {
  try {
    return JSON.parse(line) as SentEntry
  } catch {
    throw bundleRefused.notText(number)
  }
}

const PARTS =
  /^(?:actor|bodyDigest|content|digest|feed|happened|height|knew|missed|offset|prev|record|recorded|second|seq)$/
const CONTENT_PARTS = /^(?:body|contentDigest|kind|salt|version)$/

function hasUnknown(value: unknown, known: RegExp): boolean {
  return Object.keys(Object(value) as object).some((name) => !known.test(name))
}

/** Why a line is not the one spelling of the entry that was read from it. */
function otherSpelling(sent: SentEntry, line: string, number: number): Refusal {
  if (hasUnknown(sent, PARTS) || hasUnknown(sent.content, CONTENT_PARTS)) return bundleRefused.unknownField(number)
  try {
    return canonical(sent) === line ? bundleRefused.badEntry(number) : bundleRefused.notCanonical()
  } catch {
    return bundleRefused.notCanonical()
  }
}

function checkedText(sent: SentEntry, number: number): string | null {
  try {
    return checkSent(sent).text
  } catch (fault) {
    throw inBundleWords(fault, number)
  }
}

/** The entry of a line where all is as it should be. Undefined where something is not, or has to be looked at part by part. */
function soundEntry(line: string, kinds: KnownKinds): SentEntry | undefined {
  try {
    const sent = JSON.parse(line) as SentEntry
    const { content } = sent
    if (content === null || !('salt' in content)) return undefined
    const kind = kinds.get(content.kind)
    const text = kind?.version === content.version ? bodyTextIn(line, sent) : undefined
    if (!kind || text === undefined) return undefined
    content.text = text
    checkSent(sent)
    if (kind.fits?.(content.body)) return canonical(content.body) === text ? sent : undefined
    const read = kind.body.safeParse(content.body)
    return read.success && canonical(read.data) === text ? sent : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads one line of a bundle and checks all that can be checked of an entry by itself: characters, form, digests, spelling, kind and content.
 * @param number which line it is, from 1 on, for the refusal
 * @throws Refusal FD-BND-38, -43, -45 to -49, -51, -53
 */
export function readEntry(line: string, number: number, kinds: KnownKinds): SentEntry {
  if (!isPlain(line)) throw bundleRefused.hiddenText(`entry ${number}`)
  const sound = soundEntry(line, kinds)
  if (sound) return sound
  const sent = parsed(line, number)
  const text = checkedText(sent, number)
  if (entryLine(sent, text) !== line) throw otherSpelling(sent, line, number)
  const { content } = sent
  if (content === null) return sent
  if ('salt' in content) checkBody(content, text ?? '', kinds, number)
  else checkRemains(content, kinds, number)
  return sent
}
