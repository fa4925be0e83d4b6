import { z } from 'zod'
import { call } from './call'
import { markings } from './codes/marking'
import { CASEWORK } from './codes/roles'
import { Id } from './ids'
import { Snapshot, SummarySection } from './summary-snapshot'
import { FilledLine, FilledNarrative, Narrative, Passphrase } from './text'
import { Day, Instant } from './time'
import { WaitingItems } from './waiting'

const COUNTS_ONLY = {
  none: 'Counts of records, and names of colleagues; whoever asks for the records behind is logged.'
}
const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Summary = z.object({ summary: Id })
const Period = z.object({ from: Day, to: Day })

/** `frozen`: waits for a superintendent. Nothing of a frozen summary ever changes; what is new is a new version. */
export const SummaryState = z.enum(['frozen', 'signed', 'sent_back'])
export type SummaryState = z.infer<typeof SummaryState>

export const SummaryRow = z.object({
  id: Id,
  reference: z.string(),
  version: z.number().int(),
  period: Period,
  asAt: Instant,
  marking: markings.schema,
  author: z.object({ id: Id, name: z.string() }),
  state: SummaryState,
  /** Who signed it or sent it back, when, and with which reason. */
  settled: z.object({ name: z.string(), at: Instant, reason: z.string() }).nullable(),
  /** The signed version that took its place. */
  supersededBy: z.number().int().nullable(),
  /** True when the signed-in officer may sign it now. */
  maySign: z.boolean(),
  /** True when the signed-in officer may send it back, or take it back as its author. */
  maySendBack: z.boolean(),
  /** True when a new version may follow it: it is settled and the newest of its reference. */
  mayFollow: z.boolean()
})
export type SummaryRow = z.infer<typeof SummaryRow>

/** Codes of a table's rows and columns, in the order of the table; null where no record stands behind (a percentage). */
export const FigureCodes = z.object({
  table: z.string(),
  rows: z.array(z.string().nullable()),
  columns: z.array(z.string().nullable())
})
export type FigureCodes = z.infer<typeof FigureCodes>

/** One count of a figure by its table, row and column. */
const Cell = z.object({ table: z.string().max(60), row: z.string().max(60), column: z.string().max(60) })

export const CountedRecord = z.object({
  kind: z.enum(['referral', 'task']),
  id: Id,
  reference: z.string(),
  /** Stage of a referral, or what is to be done. */
  words: z.string(),
  /** Initials of the person, where the referral names one. */
  initials: z.string(),
  day: Day
})
export type CountedRecord = z.infer<typeof CountedRecord>

/** One thing that was checked on a PDF, in words; `good: null` where it neither speaks for nor against it. */
export const CheckFinding = z.object({ good: z.boolean().nullable(), words: z.string() })
export type CheckFinding = z.infer<typeof CheckFinding>

export const summaries = {
  /** Frozen summaries that nobody has signed or sent back, the oldest first. */
  'summaries.waiting': call({
    in: z.object({}),
    out: WaitingItems,
    roles: CASEWORK,
    operation: COUNTS_ONLY,
    where: 'vault'
  }),
  /** All summaries, the newest first. */
  'summaries.list': call({
    in: z.object({}),
    out: z.object({ summaries: z.array(SummaryRow), marking: markings.schema }),
    roles: CASEWORK,
    operation: COUNTS_ONLY,
    where: 'vault'
  }),
  /** The figures of a period as this desk's journal stands now. */
  'summaries.figures': call({
    in: Period,
    out: z.object({
      asAt: Instant,
      sections: z.array(SummarySection),
      codes: z.array(FigureCodes),
      countingRules: z.array(z.string()),
      /** Of the sections: freezing names the very figures that were looked at. */
      digest: Digest
    }),
    roles: CASEWORK,
    operation: COUNTS_ONLY,
    where: 'vault'
  }),
  /** The records that one figure counts, as the desk stands now: a consultation of each that is shown. */
  'summaries.behind': call({
    in: Period.extend({
      cell: Cell,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(100)
    }),
    out: z.object({
      /** What the figure counts; clocks may be more than the referrals they run on. */
      counted: z.number().int(),
      records: z.array(CountedRecord),
      total: z.number().int(),
      marking: markings.schema
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** Freezes figures and commentary, and puts them before a superintendent. */
  'summaries.freeze': call({
    in: Period.extend({
      commentary: Narrative,
      marking: markings.schema,
      /** The summary whose next version this is. */
      follows: Id.nullable().default(null),
      figures: Digest
    }),
    out: SummaryRow,
    roles: CASEWORK,
    operation: 'combination',
    where: 'vault'
  }),
  'summaries.open': call({
    in: Summary,
    out: z.object({
      summary: SummaryRow,
      snapshot: Snapshot,
      codes: z.array(FigureCodes),
      /** Digest of the signed file, once there is one. */
      file: Digest.nullable()
    }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault'
  }),
  /** The pages: of a signed summary the signed file, of a frozen one what would be signed, with the signer's directions. */
  'summaries.pages': call({
    in: Summary.extend({ directions: Narrative.default('') }),
    out: z.object({ bytes: z.instanceof(Uint8Array), digest: Digest }),
    roles: CASEWORK,
    operation: 'consultation',
    where: 'vault',
    background: true
  }),
  /** Signs the very pages that were shown, with the signer's own passphrase. */
  'summaries.sign': call({
    in: Summary.extend({ directions: Narrative.default(''), digest: Digest, passphrase: Passphrase }),
    out: SummaryRow,
    roles: ['superintendent'],
    operation: 'alteration',
    where: 'vault',
    background: true
  }),
  'summaries.sendBack': call({
    in: Summary.extend({ reason: FilledNarrative }),
    out: SummaryRow,
    roles: CASEWORK,
    operation: 'alteration',
    where: 'vault'
  }),
  /** Saves the signed PDF and its detached signature beside it, for a named recipient. */
  'summaries.save': call({
    in: Summary.extend({ recipient: FilledLine }),
    out: z.object({ saved: z.boolean(), as: z.string().optional() }),
    roles: CASEWORK,
    operation: 'disclosure',
    where: 'save',
    background: true
  }),
  /** Saves what anybody needs to know this desk's signatures: the certificate of its authority, and beside it its superintendents' own public keys. */
  'summaries.saveAuthority': call({
    in: z.object({}),
    out: z.object({ saved: z.boolean(), as: z.string().optional() }),
    roles: CASEWORK,
    operation: { none: 'Public keys of colleagues, made to be given away.' },
    where: 'save'
  }),
  /** Counts again from the journal as it stood at the summary's head, and compares. */
  'summaries.recount': call({
    in: Summary.extend({ job: Id }),
    out: z.object({
      agrees: z.boolean(),
      /** Titles of the sections that come out otherwise. */
      differing: z.array(z.string())
    }),
    roles: CASEWORK,
    operation: COUNTS_ONLY,
    where: 'vault',
    background: true
  }),
  /** Checks a PDF: its signature in a process without a key, and in the vault whether this desk knows its signer and its figures. */
  'summaries.check': call({
    in: z.object({
      name: z.string().max(400),
      bytes: z.instanceof(Uint8Array),
      /** The `.sig` file, where it was chosen too. */
      signature: z.string().max(20_000).nullable().default(null)
    }),
    out: z.object({
      holds: z.boolean(),
      name: z.string(),
      findings: z.array(CheckFinding),
      /** What this desk's own journal says of it. */
      journal: z.array(CheckFinding),
      /** The summary held here that it says it is. */
      summary: Id.nullable()
    }),
    roles: CASEWORK,
    operation: { none: 'Looks at a file the officer already holds; nothing is kept.' },
    where: 'opener'
  })
}
