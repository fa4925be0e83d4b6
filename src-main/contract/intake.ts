import { z } from 'zod'
import { call } from './call'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { Line } from './text'

/** Fields a column of a spreadsheet may be matched with. */
export const intakeFields = [
  'forenames',
  'surname',
  'full_name',
  'other_names',
  'date_of_birth',
  'approximate_age',
  'gender',
  'ethnicity',
  'nationality',
  'address',
  'postcode',
  'telephone',
  'school',
  'language',
  'received_at',
  'sector',
  'referrer_organisation',
  'referrer_name',
  'referrer_role',
  'concern_as_raised',
  'concern_type',
  'immediate_danger',
  'pcmt_reference',
  'marking'
] as const
export const IntakeField = z.enum(intakeFields)
export type IntakeField = z.infer<typeof IntakeField>

/** One column index (0-based) for each matched field. */
export const ColumnMatch = z.partialRecord(IntakeField, z.number().int().min(0).max(500))
export type ColumnMatch = z.output<typeof ColumnMatch>

export const PreviewRow = z.object({
  /** Row number as the spreadsheet shows it (the heading is row 1). */
  row: z.number().int(),
  cells: z.array(z.object({ field: IntakeField, text: z.string(), error: z.string().nullable() })),
  good: z.boolean()
})
export type PreviewRow = z.infer<typeof PreviewRow>

/** What the opener makes of a file: text cells only, within the limits that hold for every file. */
export const OpenedTable = z.strictObject({
  name: z.string().max(4000),
  headings: z.array(z.string().max(200_000)).max(200),
  /** Rows below the heading in their order; a row without content is empty, so that positions stay row numbers. */
  rows: z.array(z.array(z.string().max(20_000)).max(200)).max(1_048_576),
  /** Row number of `rows[0]` as the spreadsheet shows it. */
  firstRow: z.number().int().min(2),
  notes: z.array(z.string().max(4000)).max(20)
})
export type OpenedTable = z.infer<typeof OpenedTable>

export const IntakeOverview = z.object({
  intake: Id,
  name: z.string(),
  columns: z.array(z.object({ index: z.number().int(), heading: z.string(), samples: z.array(z.string()) })),
  rows: z.number().int(),
  match: ColumnMatch,
  /** True when the match comes from the last file with these headings. */
  remembered: z.boolean(),
  notes: z.array(z.string())
})

export const intake = {
  /** Reads a CSV or XLSX file (at most 30 MB, 50,000 rows) in the opener process. */
  'intake.open': call({
    in: z.object({ name: Line, bytes: z.instanceof(Uint8Array) }),
    out: IntakeOverview,
    roles: CASEWORK,
    operation: { none: 'Looks at a file the officer already holds; nothing is kept yet.' },
    where: 'opener'
  }),
  'intake.preview': call({
    in: z.object({
      intake: Id,
      match: ColumnMatch,
      only: z.enum(['all', 'bad']).default('all'),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200)
    }),
    out: z.object({
      rows: z.array(PreviewRow),
      shown: z.number().int(),
      good: z.number().int(),
      bad: z.number().int(),
      problems: z.array(z.string())
    }),
    roles: CASEWORK,
    operation: { none: 'Looks at a file the officer already holds; nothing is kept yet.' },
    where: 'vault'
  }),
  /** Brings in every good row in one transaction. */
  'intake.bringIn': call({
    in: z.object({ intake: Id, match: ColumnMatch, job: Id }),
    out: z.object({
      broughtIn: z.number().int(),
      refused: z.number().int(),
      firstReference: z.string().nullable(),
      lastReference: z.string().nullable()
    }),
    roles: CASEWORK,
    operation: 'collection',
    where: 'vault',
    background: true
  }),
  /** Writes the rows that were refused, each with its reasons, to a file the officer chooses. */
  'intake.saveRefused': call({
    in: z.object({ intake: Id, match: ColumnMatch, format: z.enum(['csv', 'xlsx']) }),
    out: z.object({ saved: z.boolean(), as: z.string().optional() }),
    roles: CASEWORK,
    operation: 'disclosure',
    where: 'save',
    background: true
  }),
  'intake.close': call({
    in: z.object({ intake: Id }),
    out: z.object({}),
    roles: CASEWORK,
    operation: { none: 'Forgets a file that was only looked at.' },
    where: 'vault'
  })
}
