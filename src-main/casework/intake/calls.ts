import { OpenedTable, type intake } from '../../contract/intake'
import { Refusal } from '../../contract/result'
import type { Asking, Answers } from '../../vault/asking'
import { bringIn, refusedRows } from './bring-in'
import { matchProblems } from './headings'
import { forget, heldFile, hold } from './held'
import { judgeOnce, requireUsable } from './judging'
import { previewRow } from './judge'
import { overviewOf } from './overview'
import { refusedAsCsv, refusedAsXlsx } from './refused-file'

/** A file made in the vault; main asks the officer where to save it. */
export interface FileToSave {
  name: string
  bytes: Uint8Array
}

/**
 * As the contract has it but for the two ends that lie outside the vault: `intake.open` is given what the opener made of the file, and
 * `intake.saveRefused` answers the bytes to be saved.
 */
export type IntakeAnswers = Omit<Answers<typeof intake>, 'intake.open' | 'intake.saveRefused'> & {
  'intake.open': (table: OpenedTable, asking: Asking) => ReturnType<Answers<typeof intake>['intake.open']>
  'intake.saveRefused': (
    input: Parameters<Answers<typeof intake>['intake.saveRefused']>[0],
    asking: Asking
  ) => Promise<FileToSave>
}

const NOTHING_REFUSED = new Refusal('FD-INT-05', 'No row of this file was refused, so there is nothing to save.')

const NOT_A_TABLE = new Refusal('FD-INT-06', 'What was read out of the file is not a table within the limits.', {
  next: 'Nothing was brought in. Save the table as CSV and choose that; if it happens again, do not use the file.'
})

export const answerIntake: IntakeAnswers = {
  'intake.open'(given, asking) {
    const read = OpenedTable.safeParse(given)
    if (!read.success) throw NOT_A_TABLE
    return overviewOf(hold(asking.sql, asking.officer.id, asking.journal.newId(), read.data), asking)
  },

  'intake.preview'({ intake: id, match, only, offset, limit }, asking) {
    const file = heldFile(asking.sql, asking.officer.id, id)
    const problems = matchProblems(match, file.table.headings.length)
    if (problems.length > 0) return { rows: [], shown: 0, good: 0, bad: 0, problems }
    requireUsable(file, match)
    const judged = judgeOnce(file, match, asking)
    const { verdict } = judged
    const places = only === 'bad' ? verdict.bad : [...verdict.good, ...verdict.bad].sort((one, other) => one - other)
    return {
      rows: places.slice(offset, offset + limit).map((place) => previewRow(file.table, place, match, judged)),
      shown: places.length,
      good: verdict.good.length,
      bad: verdict.bad.length,
      problems: []
    }
  },

  async 'intake.bringIn'({ intake: id, match }, asking) {
    return bringIn(heldFile(asking.sql, asking.officer.id, id), match, asking)
  },

  async 'intake.saveRefused'({ intake: id, match, format }, asking) {
    const file = heldFile(asking.sql, asking.officer.id, id)
    if (!file.done) requireUsable(file, match)
    const refused = file.done ?? refusedRows(file, match, judgeOnce(file, match, asking))
    if (refused.rows.length === 0) throw NOTHING_REFUSED
    const { headings } = file.table
    const bytes = format === 'csv' ? refusedAsCsv(headings, refused) : await refusedAsXlsx(headings, refused)
    await asking.exclusively(async () => {
      asking.journal.append({
        record: asking.desk.id,
        kind: 'disclosure',
        body: {
          how: `file (${format})`,
          recipient: 'the officer, who chooses where to save it',
          fields: [],
          reason: `${refused.rows.length} rows of a spreadsheet that were not brought in`
        },
        actor: asking.officer.id
      })
    })
    return { name: `${asking.desk.ceiling} rows not brought in ${asking.today()}.${format}`, bytes }
  },

  'intake.close'({ intake: id }, asking) {
    forget(asking.sql, asking.officer.id, id)
    return {}
  }
}
