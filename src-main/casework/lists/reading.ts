import type { AskedList } from '../../contract/lists'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import type { Listed, ListSource } from './listed'
import { inPieces } from './pieces'
import { sources } from './sources'

type AnySource = ListSource<AskedList, unknown>

/** The same without the log of what is on screen: a list that leaves is a disclosure, logged for each record. */
function unseen(asking: Asking): Asking {
  return { ...asking, showed: () => undefined }
}

function sourceFor({ officer }: Asking, { list }: AskedList): AnySource {
  const source = sources[list] as unknown as AnySource
  if (source.roles.includes(officer.role)) return source
  throw new Refusal('FD-GAT-06', 'Your role on this desk may not do this.', {
    next: 'Ask an officer whose role allows it.'
  })
}

/** The rows that a list shows now. */
function rowsNow(asking: Asking, asked: AskedList, source: AnySource): ReturnType<AnySource['rows']> {
  const found = source.rows(unseen(asking), asked)
  if (found.rows.length > 0) return found
  throw new Refusal('FD-LST-02', 'The list shows nothing with this filter, so there is nothing to take along.', {
    next: 'Widen the filter first.'
  })
}

/**
 * How a list would be called as a file: its marking and title.
 * @throws Refusal FD-LST-02 when nothing is shown, FD-GAT-06 where the officer's role does not see this list
 */
export function nameList(asking: Asking, asked: AskedList): { title: string; marking: Listed['marking'] } {
  const source = sourceFor(asking, asked)
  return { title: source.title, marking: rowsNow(asking, asked, source).marking }
}

/**
 * Reads what a list shows: the rows that its filter lets through, and of them the chosen columns in the order of the page.
 * @throws Refusal FD-LST-01 for a column that the list does not have, FD-LST-02 when nothing is shown, FD-GAT-06 where the officer's role
 * does not see this list, FD-JOB-01 when stopped
 */
export async function readList(asking: Asking, asked: AskedList, columns: readonly string[]): Promise<Listed> {
  const source = sourceFor(asking, asked)
  const chosen = source.columns.filter(({ id }) => columns.includes(id))
  if (chosen.length !== new Set(columns).size) {
    throw new Refusal('FD-LST-01', 'A column was asked for that this list does not have. Nothing left the desk.', {
      next: 'Choose the columns again.'
    })
  }
  const { rows, marking } = rowsNow(asking, asked, source)
  const cells: string[][] = []
  const records = new Set<string>()
  await inPieces(rows, asking.progress, 'Reading the list', (piece) => {
    for (const row of source.whole?.(asking, piece) ?? piece) {
      cells.push(chosen.map(({ text }) => text(row)))
      for (const record of source.records(row)) records.add(record)
    }
  })
  return {
    title: source.title,
    marking,
    headings: chosen.map(({ heading }) => heading),
    rows: cells,
    records: records.size === 0 ? [asking.desk.id] : [...records]
  }
}
