import type { DisposalCounts } from '../../../../src-main/contract/retention'
import { counted } from '../../../components'

/** What goes with the referral, in words: `12 entries, 1 document and 2 tasks`. */
export function goesInWords({ entries, documents, tasks, persons, comparisons }: DisposalCounts): string {
  const parts = [
    counted(entries, 'entry', 'entries'),
    documents > 0 ? counted(documents, 'document') : '',
    tasks > 0 ? counted(tasks, 'task') : '',
    persons > 0 ? counted(persons, 'record of a person', 'records of persons') : '',
    comparisons > 0 ? counted(comparisons, 'comparison of two persons', 'comparisons of two persons') : ''
  ].filter((part) => part !== '')
  return new Intl.ListFormat('en-GB').format(parts)
}
