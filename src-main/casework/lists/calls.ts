import { highestMarking } from '../../contract/codes/marking'
import type { lists } from '../../contract/lists'
import type { CheckedOf } from '../../contract'
import type { Answers, Asking } from '../../vault/asking'
import { linesOf, listAsCsv, listAsText, listAsXlsx, type ListLines } from './list-file'
import type { Listed } from './listed'
import { readList } from './reading'

/** A file made in the vault; main asks the officer where to save it. */
interface FileToSave {
  name: string
  bytes: Uint8Array
}

/** As the contract has it but for the end that lies outside the vault: `lists.save` answers the bytes to be saved. */
type ListAnswers = Omit<Answers<typeof lists>, 'lists.save'> & {
  'lists.save': (input: CheckedOf<'lists.save'>, asking: Asking) => Promise<FileToSave>
}

type Leaving = Pick<CheckedOf<'lists.copy'>, 'columns' | 'purpose' | 'recipient'>

/** One disclosure for each record in the list, so that every record can list where its copies went (DPA 2018, section 62(1)(d) and (3)). */
function disclose({ journal, officer }: Asking, listed: Listed, how: string, leaving: Leaving): void {
  const { columns, purpose, recipient } = leaving
  for (const { record } of listed.rows) {
    const body = { how, recipient, fields: [...columns], reason: purpose }
    journal.append({ record, kind: 'disclosure', body, actor: officer.id })
  }
}

function markingOf({ rows }: Listed): ReturnType<typeof highestMarking> {
  return highestMarking(rows.map(({ marking }) => marking))
}

function linesFor(asking: Asking, listed: Listed, { purpose, recipient }: Leaving): ListLines {
  const about = { by: asking.officer.name, on: asking.today(), recipient, purpose }
  return linesOf(listed, markingOf(listed), about)
}

/** Lists that leave the desk: what the filter shows, the visible columns, and a log of it on every record. */
export const answerLists: ListAnswers = {
  async 'lists.save'({ asked, format, ...leaving }, asking) {
    const listed = readList(asking, asked, leaving.columns)
    const lines = linesFor(asking, listed, leaving)
    const bytes = format === 'csv' ? listAsCsv(lines) : await listAsXlsx(lines, listed.title)
    await asking.exclusively(async () => disclose(asking, listed, `list (${format})`, leaving))
    return { name: `${markingOf(listed)} ${listed.title.toLowerCase()} ${asking.today()}.${format}`, bytes }
  },

  'lists.copy'({ asked, ...leaving }, asking) {
    const listed = readList(asking, asked, leaving.columns)
    const text = listAsText(linesFor(asking, listed, leaving))
    disclose(asking, listed, 'list (clipboard)', leaving)
    return { text, rows: listed.rows.length, marking: markingOf(listed) }
  }
}
