import { canonical } from '../../journal/canonical'
import type { CheckedOf, OutputOf } from '../../contract'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import { figuresOf } from './figures'
import { frozenOf } from './kept'

/**
 * Counts a summary's figures again from the journal as it stood when it was frozen: every table is made anew from the entries up to the head on the face,
 * beside the live ones, and counted as on that day.
 * @throws Refusal FD-SUM-14 where the journal no longer holds that head
 */
export async function recount(
  { summary }: CheckedOf<'summaries.recount'>,
  asking: Asking
): Promise<OutputOf<'summaries.recount'>> {
  const { snapshot, head } = frozenOf(asking.journal, summary)
  if (asking.compareHead(head) !== 'agrees') {
    throw new Refusal(
      'FD-SUM-14',
      'This desk’s journal does not hold the head of this summary any more, so it cannot be counted again.',
      {
        next: 'Look at the page Integrity: the journal was restored from a backup, cut short or rewritten.'
      }
    )
  }
  const again = await asking.asItStood(head, (sql) => figuresOf(sql, snapshot.period, snapshot.asAt))
  const differing = snapshot.sections
    .filter((section, place) => canonical(section) !== canonical(again.sections[place] ?? null))
    .map(({ title }) => title)
  return { agrees: differing.length === 0 && again.sections.length === snapshot.sections.length, differing }
}
