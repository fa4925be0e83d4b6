import type { summaries } from '../../contract/summaries'
import type { CheckedOf, OutputOf } from '../../contract'
import type { Answers, Asking } from '../../vault/asking'
import { recordsBehind } from './behind'
import { checkedHere } from './checking'
import { codesOf } from './codes'
import { summarySentBack } from './entries'
import { countingRules, figuresOf } from './figures'
import { freeze } from './freezing'
import { frozenOf, signedOf } from './kept'
import { boundsOf } from './measure'
import { listSummaries, summaryOf } from './queries'
import { recount } from './recounting'
import { authorityToSave, filesToSave, type FilesToSave } from './saving'
import { pagesOf, sign } from './signing'
import { summariesWaiting } from './waiting'
import { requireMaySendBack, requirePeriod, requireWaiting } from './rules'

const SHOWN = { referral: ['initials', 'stage', 'receivedAt'], task: ['text'] } as const

/** As the contract has it but for the ends that lie outside the vault: `summaries.save` answers the bytes to be saved,
 * `summaries.check` is given what the checker's process found. */
type SummaryAnswers = Omit<
  Answers<typeof summaries>,
  'summaries.save' | 'summaries.saveAuthority' | 'summaries.check'
> & {
  'summaries.save': (input: CheckedOf<'summaries.save'>, asking: Asking) => Promise<FilesToSave>
  'summaries.saveAuthority': (input: unknown, asking: Asking) => FilesToSave
  'summaries.check': (checked: unknown, asking: Asking) => OutputOf<'summaries.check'>
}

/** Summaries: counted, frozen, looked at, signed or sent back, given out. */
export const answerSummaries: SummaryAnswers = {
  'summaries.waiting': (_input, asking) => summariesWaiting(asking),

  'summaries.list': (_input, { sql, officer }) => listSummaries(sql, officer),

  'summaries.figures': (period, { sql, now, today }) => {
    requirePeriod(period, today())
    const asAt = now()
    return { asAt, ...figuresOf(sql, period, asAt), countingRules: [...countingRules] }
  },

  'summaries.behind': ({ from, to, cell, offset, limit }, { sql, today, showed }) => {
    requirePeriod({ from, to }, today())
    const { of, ...found } = recordsBehind(sql, cell, boundsOf({ from, to }, today()), { offset, limit })
    showed(
      'summaries.behind',
      found.records.map(({ id }) => id),
      SHOWN[of]
    )
    return found
  },

  'summaries.freeze': freeze,

  'summaries.open': ({ summary }, asking) => {
    const { sql, journal, officer } = asking
    const held = summaryOf(sql, summary, officer)
    const frozen = frozenOf(journal, summary)
    asking.opened(summary, ['snapshot'])
    const snapshot = signedOf(journal, summary)?.snapshot ?? frozen.snapshot
    return { summary: held.row, snapshot, codes: codesOf(snapshot.sections), file: held.file }
  },

  'summaries.pages': pagesOf,

  'summaries.sign': sign,

  'summaries.save': filesToSave,

  'summaries.saveAuthority': (_input, asking) => authorityToSave(asking),

  'summaries.check': checkedHere,

  'summaries.recount': recount,

  'summaries.sendBack': ({ summary, reason }, { sql, journal, officer }) => {
    const { row, author } = summaryOf(sql, summary, officer)
    requireMaySendBack(author, officer)
    requireWaiting(row.state)
    journal.append({ record: summary, kind: summarySentBack.name, body: { reason }, actor: officer.id })
    return summaryOf(sql, summary, officer).row
  }
}
