import { z } from 'zod'
import { markings } from './codes/marking'
import { isPlainText } from './text'
import { Day, Instant } from './time'

/** Text of a snapshot is in Unicode form NFC and holds nothing hidden, so that it has one spelling in bytes and one look on paper. */
function text(longest: number, fewest = 0) {
  return z
    .string()
    .min(fewest)
    .max(longest)
    .refine((given) => given.normalize('NFC') === given && isPlainText(given), 'Not plain text in Unicode form NFC.')
}

/** A line: no line feed. */
const line = (longest: number) =>
  text(longest, 1).refine((given) => !given.includes('\n') && !given.includes('\t'), 'One line only.')

const Count = z.number().int().min(-1_000_000_000).max(1_000_000_000)

/** The reference of a summary, as `FDS-2026-0007`. */
export const SummaryReference = z.string().regex(/^FDS-\d{4}-\d{4,7}$/)

/** A table. The first column is the rows' heading; the others are `cells`, one a column. */
export const SummaryTable = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    caption: line(200),
    columns: z
      .array(z.strictObject({ heading: line(80), numeric: z.boolean() }))
      .min(2)
      .max(8),
    rows: z
      .array(
        z.strictObject({
          label: line(200),
          /** Null: there is nothing to give here (a percentage of what is not known, say); shown as a dash. */
          cells: z.array(z.union([line(200), Count, z.null()])).max(7)
        })
      )
      .max(400),
    /** What the percentages are of and what stands outside them, under the table. */
    base: line(300).nullable()
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length - 1), {
    message: 'Each row has one cell for each column after the first.'
  })
export type SummaryTable = z.infer<typeof SummaryTable>

/** A bar chart; whole numbers only. */
export const SummaryChart = z.strictObject({
  /** Says what it shows ("Two in five referrals come from schools"), not what it is. */
  title: line(200),
  /** The text alternative: the same to somebody who cannot see the bars. */
  alternative: text(2000, 1),
  bars: z
    .array(z.strictObject({ label: line(100), value: Count.min(0), late: z.boolean().optional() }))
    .min(1)
    .max(24)
})
export type SummaryChart = z.infer<typeof SummaryChart>

export const SummarySection = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  title: line(200),
  explanation: text(2000),
  tables: z.array(SummaryTable).max(8),
  chart: SummaryChart.nullable()
})
export type SummarySection = z.infer<typeof SummarySection>

/** Somebody named on the face: as they were when they wrote or signed. */
const SummaryOfficer = z.strictObject({ name: line(200), role: line(100), number: line(200) })
export type SummaryOfficer = z.infer<typeof SummaryOfficer>

/**
 * Everything a summary says, frozen: what is typeset, attached to the PDF as `figures.json` and kept on the journal. It is plain data with whole numbers
 * only, so it has exactly one canonical spelling (src-main/journal/canonical.ts), and the pages follow from it alone.
 */
export const Snapshot = z.strictObject({
  format: z.literal(1),
  reference: SummaryReference,
  version: z.number().int().min(1).max(9999),
  /** What it takes the place of, in words for the face: `version 1 of FDS-2026-0007, signed 2 December 2026`. */
  supersedes: line(200).nullable(),
  desk: z.strictObject({ borough: line(200), terminal: line(200) }),
  /** First and last day, both counted. */
  period: z.strictObject({ from: Day, to: Day }).refine(({ from, to }) => from <= to),
  asAt: Instant,
  marking: markings.schema,
  /** True on a demonstration desk: every page then says that the people and figures are invented. */
  invented: z.boolean(),
  author: SummaryOfficer,
  /** Whose signature this copy is made for; null until it is shown to a superintendent for signing. */
  signer: SummaryOfficer.nullable(),
  countingRules: z.array(text(600, 1)).min(1).max(30),
  /** Where the journal stood: the feed of this terminal, its last entry and that entry's digest. */
  head: z.strictObject({
    feed: z.string().regex(/^[0-9A-Z]{26}\.\d{1,6}$/),
    seq: z.number().int().min(1),
    digest: z.string().regex(/^[0-9a-f]{64}$/)
  }),
  sections: z.array(SummarySection).min(1).max(30),
  /** By the author; paragraphs are parted by an empty line. May be empty. */
  commentary: text(20_000),
  /** By the signer, at signing. May be empty. */
  directions: text(20_000)
})
export type Snapshot = z.infer<typeof Snapshot>
