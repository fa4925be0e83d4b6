import { Refusal } from '../contract/result'
import type { Json } from './entry'

const NEEDS_NO_ESCAPE = /^[\u0020\u0021\u0023-\u005b\u005d-\u007e]*$/
const LONE_SURROGATE = /[\ud800-\udfff]/u

function refuse(what: string): never {
  throw new Refusal('FD-JNL-10', `An entry holds ${what}, which the journal cannot keep the same on every desk.`)
}

function text(value: string): string {
  if (NEEDS_NO_ESCAPE.test(value)) return `"${value}"`
  if (LONE_SURROGATE.test(value)) refuse('a broken character')
  if (value.normalize('NFC') !== value) refuse('text that is not in Unicode form NFC')
  return JSON.stringify(value)
}

function list(values: readonly unknown[]): string {
  let written = ''
  for (let place = 0; place < values.length; place++) written += `${place === 0 ? '' : ','}${canonical(values[place])}`
  return `[${written}]`
}

function members(value: { readonly [key: string]: unknown }): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) refuse('something other than plain data')
  let written = ''
  const names = Object.keys(value)
  if (names.length > 1) names.sort()
  for (const name of names) {
    written += `${written === '' ? '' : ','}${text(name)}:${canonical(value[name])}`
  }
  return `{${written}}`
}

/**
 * Spells data in the one way that every desk spells it: members sorted by UTF-16 code unit, no white space, whole numbers within ±(2^53-1),
 * text in NFC, escapes as JSON.stringify makes them (a subset of RFC 8785).
 * @throws Refusal FD-JNL-10 for anything else: fractions, undefined, dates, text not in NFC, lone surrogates
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return text(value)
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) refuse('a number that is not whole or is too large')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return list(value)
  if (typeof value === 'object') return members(value as { readonly [key: string]: unknown })
  return refuse(`a value of type ${typeof value}`)
}

/**
 * Reads canonical text back.
 * @throws Refusal FD-JNL-11 when the text is not JSON or not spelled canonically
 */
export function fromCanonical(written: string): Json {
  let value: Json
  try {
    value = JSON.parse(written) as Json
  } catch {
    throw new Refusal('FD-JNL-11', 'A body of the journal is not readable data.')
  }
  if (canonical(value) !== written)
    throw new Refusal('FD-JNL-11', 'A body of the journal is not spelled as it must be.')
  return value
}
