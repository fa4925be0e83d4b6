import type { lists } from '../../contract/lists'
import type { CheckedOf } from '../../contract'
import type { Answers, Asking } from '../../vault/asking'
import { linesOf, listAsCsv, listAsText, listAsXlsx, type ListLines } from './list-file'
import type { Listed } from './listed'
import { logTaken, logNotWritten, type Taken } from './logging'
import { nameList, readList } from './reading'

/** A file made in the vault; main has asked the officer where to save it. */
interface FileToSave {
  name: string
  bytes: Uint8Array
}

/** What main adds when the file it was given could not be written where the officer chose. */
type Saving = CheckedOf<'lists.save'> & { notWritten?: string }

/** As the contract has it but for the end that lies outside the vault: `lists.save` answers the bytes to be saved. */
type ListAnswers = Omit<Answers<typeof lists>, 'lists.save'> & {
  'lists.save': (input: Saving, asking: Asking) => Promise<FileToSave | Record<string, never>>
}

function fileName(asking: Asking, { title, marking }: Pick<Listed, 'title' | 'marking'>, format: string): string {
  return `${marking} ${title.toLowerCase()} ${asking.today()}.${format}`
}

function linesFor(asking: Asking, listed: Listed, { purpose, recipient }: Saving | CheckedOf<'lists.copy'>): ListLines {
  const about = { by: asking.officer.name, on: asking.today(), recipient, purpose }
  return linesOf(listed, about)
}

/** What was handed out last, so that its log can say that it was not written. Ids only. */
const handedOut: { job: string | undefined; taken: Taken | null } = { job: undefined, taken: null }

/** Lists that leave the desk: what the filter shows, the visible columns, and a log of it on every record. */
export const answerLists: ListAnswers = {
  'lists.name': ({ asked, format }, asking) => ({ name: fileName(asking, nameList(asking, asked), format) }),

  async 'lists.save'({ asked, format, notWritten, job, ...leaving }, asking) {
    if (notWritten !== undefined) {
      const taken = handedOut.job === job ? handedOut.taken : null
      handedOut.taken = null
      if (taken) await logNotWritten(asking, taken, notWritten)
      return {}
    }
    const listed = await readList(asking, asked, leaving.columns)
    const lines = linesFor(asking, listed, { asked, format, ...leaving })
    const { progress } = asking
    const bytes = format === 'csv' ? await listAsCsv(lines, progress) : await listAsXlsx(lines, listed.title, progress)
    const taken = { records: listed.records, how: `list (${format})`, ...leaving }
    await logTaken(asking, taken)
    Object.assign(handedOut, { job, taken })
    return { name: fileName(asking, listed, format), bytes }
  },

  async 'lists.copy'({ asked, job: _job, ...leaving }, asking) {
    const listed = await readList(asking, asked, leaving.columns)
    const text = await listAsText(linesFor(asking, listed, { asked, ...leaving }), asking.progress)
    await logTaken(asking, { records: listed.records, how: 'list (clipboard)', ...leaving })
    return { text, rows: listed.rows.length, marking: listed.marking }
  }
}
