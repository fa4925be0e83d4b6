import { labelOf } from '../../contract/codes/code-list'
import type { Day, Instant } from '../../contract/time'
import { fieldRule, type Wording } from './fields'
import { needFieldRule, needFieldWords } from './support/fields'

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric'
})
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
})

const DANGER: Readonly<Record<string, string>> = {
  no: 'No',
  yes_999_called: 'Yes; 999 or the control room has been told',
  yes: 'Yes; nobody has been told yet'
}
const AWARE: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', not_known: 'Not known' }

/** Days spelled before are remembered: a case names the same few hundred over and over. */
const spelled = new Map<Day, string>()
const REMEMBERED = 5000

/** A day as people read it: Mon, 23 Nov 2026. */
export function dayWords(day: Day): string {
  const known = spelled.get(day)
  if (known !== undefined) return known
  const words = DAY.format(new Date(`${day}T00:00:00Z`))
  if (spelled.size >= REMEMBERED) spelled.clear()
  spelled.set(day, words)
  return words
}

/** A moment as a clock in London shows it: 23 Nov 2026, 19:04. */
export function momentWords(instant: Instant): string {
  return MOMENT.format(new Date(instant))
}

/** Who an officer or a person is, by id. */
export type NameOf = (id: string) => string

function oneInWords(wording: Wording, value: string | number | boolean, nameOf: NameOf): string {
  if (typeof wording === 'object') return labelOf(wording, String(value))
  switch (wording) {
    case 'day':
      return dayWords(String(value))
    case 'moment':
      return momentWords(String(value))
    case 'yes_no':
      return value === true ? 'Yes' : 'No'
    case 'danger':
      return DANGER[String(value)] ?? String(value)
    case 'aware':
      return AWARE[String(value)] ?? String(value)
    case 'officer':
      return nameOf(String(value))
    case 'person':
      return 'Identified'
    case 'text':
      return String(value)
    default:
      return wording satisfies never
  }
}

/**
 * What a field holds, in words.
 * @param name the field's name in the journal
 * @returns `—` when it holds nothing
 */
export function fieldWords(name: string, value: unknown, nameOf: NameOf): string {
  const told = needFieldWords(name, value)
  if (told !== null) return told
  const wording = fieldRule(name)?.wording ?? 'text'
  const several = Array.isArray(value) ? (value as unknown[]) : [value]
  const words = several
    .filter((each): each is string | number | boolean => each !== null && each !== undefined && each !== '')
    .map((each) => oneInWords(wording, each, nameOf))
  return words.length === 0 ? '—' : words.join(', ')
}

/** The name of a field as people call it. */
export function fieldLabel(name: string): string {
  return (fieldRule(name) ?? needFieldRule(name))?.label ?? name
}
