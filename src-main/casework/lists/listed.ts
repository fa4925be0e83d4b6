import type { Marking } from '../../contract/codes/marking'
import type { Role } from '../../contract/codes/roles'
import type { Id } from '../../contract/ids'
import type { Asking } from '../../vault/asking'

/** A column of a list, with what a row says in it; the ids are those of the page. */
export interface ListColumn<Row> {
  id: string
  heading: string
  text(row: Row): string
}

/** A list that can leave the desk: how it is called, its columns, and every row that a filter lets through, in the order of the page. */
export interface ListSource<Asked, Row, Found = Row> {
  title: string
  /** Who sees this list on its page, and so may take it along. */
  roles: readonly Role[]
  columns: readonly ListColumn<Row>[]
  rows(asking: Asking, asked: Asked): { rows: readonly Found[]; marking: Marking }
  /** Of long lists: what is only looked up for a piece at a time. By default rows are whole as they are found. */
  whole?(asking: Asking, piece: readonly Found[]): readonly Row[]
  /** The records that a row is of; none where it is of the desk itself. */
  records(row: Row): readonly Id[]
}

/** What stands in the file: headings and cells of the chosen columns, and which records they are of. */
export interface Listed {
  title: string
  marking: Marking
  headings: string[]
  rows: string[][]
  /** Each once. */
  records: Id[]
}
