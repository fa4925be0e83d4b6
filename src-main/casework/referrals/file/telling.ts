import { aroundRoles } from '../../../contract/codes/around'
import { labelOf } from '../../../contract/codes/code-list'
import { subjectCategories } from '../../../contract/codes/referral'
import type { PastEntry } from '../../../journal/history'
import type { Told } from '../timeline-lines'
import { correctedWords } from './decisions'
import type { AroundBody, FileBodies } from './entries'

function aroundWords({ role, category, organisation, relation, contact }: AroundBody): Told['details'] {
  return [
    { heading: 'Role in the case', text: labelOf(aroundRoles, role) },
    { heading: 'Category of person', text: labelOf(subjectCategories, category) },
    { heading: 'Organisation', text: organisation },
    { heading: 'What they are to the person', text: relation },
    { heading: 'Contact', text: contact }
  ].filter(({ text }) => text !== '')
}

/**
 * Tells what an entry of the file says; null for a kind that is not the file's.
 * @param titleOf the title of an earlier line, by the name of its entry
 */
export function tellFileEntry(entry: PastEntry, titleOf: (name: string) => string | undefined): Told | null {
  const body: unknown = entry.body
  switch (entry.kind) {
    case 'referral.around_added': {
      const added = body as AroundBody
      return { group: 'change', title: `Around the case: ${added.name} added`, details: aroundWords(added) }
    }
    case 'referral.around_amended': {
      const amended = body as AroundBody
      return { group: 'change', title: `Around the case: ${amended.name} changed`, details: aroundWords(amended) }
    }
    case 'referral.around_removed': {
      const { reason } = body as FileBodies['referral.around_removed']
      const details = [{ heading: 'Reason', text: reason }]
      return { group: 'change', title: 'Around the case: somebody taken out', details }
    }
    case 'referral.corrected': {
      const corrected = body as FileBodies['referral.corrected']
      const details = [{ heading: 'Why it was corrected', text: corrected.why }, ...correctedWords(corrected)]
      return { group: 'decision', title: `Corrected: ${titleOf(corrected.decision) ?? 'a decision'}`, details }
    }
    default:
      return null
  }
}
