import { labelOf, type CodeList } from '../../contract/codes/code-list'
import { markings } from '../../contract/codes/marking'
import { priorities, strands, taskStates } from '../../contract/codes/tasks'
import type { Catalogue } from '../../journal/catalogue'
import type { Json } from '../../journal/entry'
import { fieldWords } from '../referrals'

/** The name of a field as people call it, whichever subject it belongs to. */
export function fieldName(catalogue: Catalogue, field: string): string {
  return (
    catalogue.rule(
      catalogue.subjects.map(({ name }) => name),
      field
    )?.label ?? field
  )
}

const TASK_LISTS: Readonly<Record<string, CodeList<string>>> = {
  strand: strands,
  priority: priorities,
  state: taskStates,
  marking: markings
}
const VERDICTS: Readonly<Record<string, string>> = {
  same: 'The same person',
  not_same: 'Not the same person',
  not_sure: 'Not sure'
}

function spelled(value: Json): string {
  if (value === null || value === '') return '—'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(spelled).join(', ')
  const { verdict, reason, age, on } = value
  if (typeof verdict === 'string') return `${VERDICTS[verdict] ?? verdict}${reason === '' ? '' : `: ${String(reason)}`}`
  if (typeof age === 'number') return `About ${age}${typeof on === 'string' ? `, said on ${on}` : ''}`
  return Object.values(value).map(spelled).join(', ')
}

/**
 * What a value of a field holds, in words.
 * @param subjects those the record belongs to
 */
export function valueWords(
  subjects: readonly string[],
  field: string,
  value: Json,
  nameOf: (id: string) => string
): string {
  if (subjects.includes('referral') && field !== 'sensitive') return fieldWords(field, value, nameOf)
  const list = subjects.includes('task') ? TASK_LISTS[field] : undefined
  if (list && typeof value === 'string') return labelOf(list, value)
  if (field === 'judgement' && typeof value === 'string') return VERDICTS[value] ?? value
  if (field === 'owner' && typeof value === 'string' && value !== '') return nameOf(value)
  return spelled(value)
}
