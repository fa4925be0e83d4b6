import type { CallName } from '../../../../src-main/contract'
import type { CodeList } from '../../../../src-main/contract/codes/code-list'

type FieldKind =
  | 'line'
  | 'narrative'
  | 'day'
  | 'days'
  | 'choice'
  | 'yes'
  | 'number'
  | 'commission'
  | 'attendance'
  | 'recipients'
  | 'pack'

/** One field of a form: its name in the contract and how it is asked for. */
export interface Field {
  name: string
  label: string
  kind: FieldKind
  help?: string
  list?: CodeList<string>
  only?: readonly string[]
  needed?: boolean
  /** It starts as today. */
  today?: boolean
  /** The code it starts with. */
  start?: string
}

/** The form of one act. */
export interface Form {
  title: string
  /** What the button that opens it says. */
  opens: string
  call: CallName
  fields: readonly Field[]
  /** The fields with which an entry of it is corrected, where they differ. */
  correcting?: readonly Field[]
}

/** One line of text. */
export function line(name: string, label: string, more: Partial<Field> = {}): Field {
  return { name, label, kind: 'line', ...more }
}

/** Paragraphs. */
export function text(name: string, label: string, more: Partial<Field> = {}): Field {
  return { name, label, kind: 'narrative', ...more }
}

/** A day, needed unless it is said otherwise. */
export function day(name: string, label: string, more: Partial<Field> = {}): Field {
  return { name, label, kind: 'day', needed: true, ...more }
}

/** One code of a list, needed unless it is said otherwise. */
export function choice(name: string, label: string, list: CodeList<string>, more: Partial<Field> = {}): Field {
  return { name, label, kind: 'choice', list, needed: true, ...more }
}

/** It has to be filled. */
export const needed = { needed: true } as const

/** It starts as today. */
export const today = { today: true } as const
