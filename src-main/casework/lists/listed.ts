import type { Marking } from '../../contract/codes/marking'
import type { Id } from '../../contract/ids'
import type { Asking } from '../../vault/asking'

/** A column of a list, with what a row says in it; the ids are those of the page. */
export interface ListColumn<Row> {
  id: string
  heading: string
  text(row: Row): string
}

/** A list that can leave the desk: how it is called, its columns, and every row that a filter lets through, in the order of the page. */
export interface ListSource<Asked, Row extends { id: Id; marking: Marking }> {
  title: string
  columns: readonly ListColumn<Row>[]
  rows(asking: Asking, asked: Asked): Row[]
}

/** What stands in the file: headings and cells of the chosen columns, and which records they are of. */
export interface Listed {
  title: string
  headings: string[]
  rows: { record: Id; marking: Marking; cells: string[] }[]
}
