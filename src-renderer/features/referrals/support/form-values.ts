import { parseTypedDay } from '../../../../src-main/contract/typed-dates'
import { isReadDay } from '../../../components'
import type { Field } from './form-shape'

export type FormValues = Readonly<Record<string, unknown>>

const EMPTY: Record<Field['kind'], unknown> = {
  line: '',
  narrative: '',
  day: null,
  days: '',
  choice: null,
  yes: false,
  number: null,
  commission: null,
  attendance: [
    { body: 'local_authority', name: '', role: 'Chair', force: null, chairs: true },
    { body: 'police', name: '', role: '', force: 'metropolitan', chairs: false }
  ],
  recipients: [{ body: 'local_authority', name: '' }],
  pack: [{ label: '', sensitive: false, included: true }]
}

/** The fields as a form starts. */
export function startingValues(fields: readonly Field[], today: string): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.today ? today : (field.start ?? EMPTY[field.kind])])
  )
}

function daysIn(text: string, today: string): { days: string[]; fault: boolean } {
  const read = text
    .split(/[\n,;]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => parseTypedDay(each, today))
  const days = read.flatMap((each) => ('day' in each ? [each.day] : []))
  return { days, fault: days.length < read.length }
}

function fieldFault(field: Field, value: unknown, today: string): string | null {
  const empty = value === null || value === '' || value === undefined
  if (field.kind === 'days') {
    const { days, fault } = daysIn(String(value ?? ''), today)
    if (fault) return 'One of these cannot be read as a date. Type them like 24/11/2026, one a line.'
    return days.length === 0 ? 'Give at least one date.' : null
  }
  if (field.kind === 'day' && !empty && !isReadDay(String(value))) {
    return 'This cannot be read as a date. Type it like 24/11/2026.'
  }
  return field.needed && empty ? 'Needed.' : null
}

/** What cannot be sent yet, a sentence for each field. */
export function formFaults(fields: readonly Field[], values: FormValues, today: string): Record<string, string> {
  const found = fields.map((field) => [field.name, fieldFault(field, values[field.name], today)] as const)
  return Object.fromEntries(found.filter((each): each is readonly [string, string] => each[1] !== null))
}

/** The values as the contract takes them: dates of several lines become days, "open it again" no outcome. */
export function bodyToSend(fields: readonly Field[], values: FormValues, today: string): Record<string, unknown> {
  const sent = fields.map(({ name, kind }) => {
    const value = values[name]
    if (kind === 'days') return [name, daysIn(String(value ?? ''), today).days] as const
    if (name === 'outcome') return [name, value === 'open' ? null : value] as const
    return [name, value] as const
  })
  return Object.fromEntries(sent)
}
