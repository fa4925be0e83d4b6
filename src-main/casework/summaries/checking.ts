import { londonDay } from '../calendar'
import { z } from 'zod'
import type { OutputOf } from '../../contract'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { CheckFinding } from '../../contract/summaries'
import { shown } from '../../contract/text'
import { Snapshot } from '../../contract/summary-snapshot'
import { Instant } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import { dayInWords } from '../../contract/day-words'
import { frozenOf } from './kept'
import { snapshotDigest } from './project'
import { summaryOf } from './queries'

/** What the checker's process says of a file; it has handled bytes from outside, so nothing of it is taken unseen. */
const Checked = z.object({
  name: z.string().max(400),
  checked: z.object({
    holds: z.boolean(),
    findings: z.array(z.object({ holds: z.boolean(), words: z.string().max(2000) })).max(100),
    signer: z.object({ name: z.string().max(400), role: z.string().max(400), number: z.string().max(400) }).nullable(),
    signedAt: Instant.nullable(),
    snapshot: Snapshot.nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/)
  })
})
type Checked = z.infer<typeof Checked>['checked']

const NOT_A_CHECK = new Refusal(
  'FD-SUM-13',
  'The file could not be checked: what was read out of it is not a summary within the limits.',
  {
    next: 'Do not rely on this file. Ask whoever gave it to you for the original.'
  }
)

const good = (words: string): CheckFinding => ({ good: true, words })
const bad = (words: string): CheckFinding => ({ good: false, words })
const neither = (words: string): CheckFinding => ({ good: null, words })

const HEAD_WORDS = {
  agrees: good('This desk’s journal still holds everything up to the head on the face, unchanged.'),
  rewritten: bad('This desk’s journal was rewritten since: it does not hold the head that stands on the face.'),
  shortened: bad('This desk’s journal was cut short since: it ends before the head that stands on the face.'),
  'unknown feed': bad('This desk’s journal does not know the terminal that stands on the face.'),
  'not signed': bad('The head kept with the summary is not signed by the terminal it names.')
} as const

interface Same {
  id: Id
  signed: string | null
  file: string | null
}

/** What this desk's own journal says of a summary whose figures could be read. */
function fromTheJournal(
  snapshot: Snapshot,
  sha256: string,
  asking: Asking
): { journal: CheckFinding[]; summary: Id | null } {
  const { sql, journal, officer } = asking
  const { reference, version } = snapshot
  const name = `${reference} version ${version}`
  const digest = snapshotDigest(snapshot)
  const same = sql.all<Same>(
    'SELECT id, signed_digest AS signed, file_digest AS file FROM summary WHERE reference = ? AND version = ?',
    [reference, version]
  )
  const found = same.find(({ signed }) => signed === digest)
  if (!found) {
    const [other] = same
    if (!other)
      return {
        journal: [
          neither(`This desk’s journal does not hold ${name}: it is of another desk, or was never frozen here.`)
        ],
        summary: null
      }
    return {
      journal: [bad(`This desk’s journal holds another ${name}: its figures or words are not the ones in this file.`)],
      summary: other.id
    }
  }
  const { row } = summaryOf(sql, found.id, officer)
  const held = [
    good(`This desk’s journal holds ${name} with the very figures and words of this file.`),
    found.file === sha256
      ? good('The file is, byte for byte, the one that was signed here.')
      : bad('The file is not, byte for byte, the one that was signed here.'),
    HEAD_WORDS[asking.compareHead(frozenOf(journal, found.id).head)]
  ]
  if (row.supersededBy !== null) held.push(neither(`Version ${row.supersededBy} has taken its place.`))
  return { journal: held, summary: found.id }
}

/** Who signed and when, as far as the file can be believed. */
function signerFinding({ holds, signer, signedAt }: Checked): CheckFinding[] {
  if (!signer || !signedAt) return []
  const who = [signer.name, signer.role, signer.number].filter((part) => part !== '').join(', ')
  const words = `by ${who}, on ${dayInWords(londonDay(signedAt))}`
  return [holds ? good(`Signed ${words}.`) : neither(`The file says that it was signed ${words}. That is not proven.`)]
}

/**
 * Puts together what the checker's process found in a PDF and what this desk's journal knows of it.
 * @throws Refusal FD-SUM-13 where the checker's answer has not the form of one
 */
export function checkedHere(given: unknown, asking: Asking): OutputOf<'summaries.check'> {
  const read = Checked.safeParse(given)
  if (!read.success) throw NOT_A_CHECK
  const { name, checked } = read.data
  const findings = checked.findings.map(({ holds, words }) => ({ good: holds, words }))
  const { journal, summary } =
    checked.snapshot === null
      ? { journal: [], summary: null }
      : fromTheJournal(checked.snapshot, checked.sha256, asking)
  return {
    name: shown(name),
    holds: checked.holds,
    findings: [...signerFinding(checked), ...findings],
    journal,
    summary
  }
}
