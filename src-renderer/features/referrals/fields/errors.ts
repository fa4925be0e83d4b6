import { isReadDay, isReadMoment } from '../../../components'
import type { DeskFault } from '../../../api'
import { shapeOf, shapes, type FieldName } from './shapes'
import { isEmpty, type Values } from './values'

export type FieldErrors = Partial<Record<FieldName, string>>

/** Dates and times that were typed but could not be read: nothing can be sent while one of them stands. */
export function unreadable(values: Values): FieldErrors {
  const wrong = shapes.filter(({ name, kind }) => {
    const value = values[name]
    if (isEmpty(value)) return false
    if (kind === 'day') return !isReadDay(String(value))
    return kind === 'moment' && !isReadMoment(String(value))
  })
  return Object.fromEntries(wrong.map(({ name }) => [name, 'This cannot be read as a date. Type it like 24/11/2026.']))
}

/** What a refusal says about single fields. */
export function errorsOf(fault: DeskFault | null): FieldErrors {
  const named = Object.entries(fault?.fields ?? {}).map(([name, words]) => [shapeOf(name)?.name ?? '', words])
  return Object.fromEntries(named.filter(([name]) => name !== ''))
}

/** Puts the focus into a field of a form, by its name. */
export function focusField(within: ParentNode, name: string): void {
  const field = within.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, textarea, button')?.focus()
}
