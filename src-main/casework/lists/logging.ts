import type { Id } from '../../contract/ids'
import { disclosureUndone } from '../../journal/own-kinds'
import type { Asking } from '../../vault/asking'
import { inPieces } from './pieces'

/** A list that was taken along: of which records, how, and what the officer said. */
export interface Taken {
  records: readonly Id[]
  how: string
  columns: readonly string[]
  purpose: string
  recipient: string
}

const silently: Asking['progress'] = async () => undefined

/** Says of records whose disclosure is logged that nothing left the desk, and why. */
async function undo(asking: Asking, records: readonly Id[], { how, recipient }: Taken, reason: string): Promise<void> {
  const body = { how, recipient, reason }
  await inPieces(records, silently, '', (piece) =>
    asking.exclusively(async () => {
      for (const record of piece) {
        asking.journal.append({ record, kind: disclosureUndone.name, body, actor: asking.officer.id })
      }
    })
  )
}

/**
 * One disclosure for each record in the list, so that every record can list where its copies went (DPA 2018, section 62(1)(d) and (3)). Others are
 * let in between; whoever stops it half way gets no list, and those logged by then say so.
 * @throws Refusal FD-JOB-01 when stopped
 */
export async function logTaken(asking: Asking, taken: Taken): Promise<void> {
  const { records, how, columns, purpose, recipient } = taken
  const body = { how, recipient, fields: [...columns], reason: purpose }
  let logged = 0
  try {
    await inPieces(records, asking.progress, 'Logging it on every record', (piece) =>
      asking.exclusively(async () => {
        for (const record of piece) {
          asking.journal.append({ record, kind: 'disclosure', body, actor: asking.officer.id })
        }
        logged += piece.length
      })
    )
    await asking.progress(records.length, records.length, 'Handing it over')
  } catch (fault) {
    await undo(asking, records.slice(0, logged), taken, 'Stopped before anything left the desk.')
    throw fault
  }
}

/** Says of every record in a list that its file could not be written, so that nothing left the desk. */
export function logNotWritten(asking: Asking, taken: Taken, code: string): Promise<void> {
  return undo(asking, taken.records, taken, `The file could not be written (${code}); nothing left the desk.`)
}
