import { createHash } from 'node:crypto'
import type { Json } from '../../journal/entry'
import type { Subject } from '../../journal/subject'
import { canonical } from '../../journal/canonical'
import {
  authorityMade,
  certificateIssued,
  summaryFields,
  summaryFrozen,
  summarySentBack,
  summarySigned,
  type AuthorityMade,
  type CertificateIssued,
  type Frozen,
  type SentBack,
  type Signed
} from './entries'
import { referenceOrder } from './reference'

const SETTLED_TWICE =
  'A summary was signed on one desk and settled on another. Until a person decides, it does not count as signed; look at both.'

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64')
const stateOf = (fields: Readonly<Record<string, Json>>): string => String(fields['state'] ?? 'frozen')

/** SHA-256 of what a snapshot says, in hexadecimal. */
export function snapshotDigest(snapshot: unknown): string {
  return createHash('sha256').update(canonical(snapshot)).digest('hex')
}

/** Summaries: what was frozen, signed and sent back; and the certificates by which their signatures are known. */
export const summarySubject: Subject = {
  name: 'summary',
  kinds: [summaryFrozen, summarySigned, summarySentBack, authorityMade, certificateIssued] as never,
  fields: summaryFields,
  tables: ['summary', 'summary_authority', 'summary_certificate'],
  project(entry, { sql, fields, exception }) {
    const settled = sql.get<{ at: string | null }>('SELECT settled_at AS at FROM summary WHERE id = ?', [entry.record])
    const settle = (reason: string, signedDigest: string | null, file: string | null): void => {
      if (settled?.at) exception(SETTLED_TWICE)
      sql.run(
        `UPDATE summary SET state = ?, settled_by = ?, settled_at = ?, settled_reason = ?, signed_digest = coalesce(?, signed_digest),
           file_digest = coalesce(?, file_digest) WHERE id = ?`,
        [stateOf(fields), entry.actor, entry.happened, reason, signedDigest, file, entry.record]
      )
    }
    switch (entry.kind) {
      case summaryFrozen.name: {
        const { snapshot, digest, follows } = entry.body as Frozen
        const { reference, version, period, asAt, marking, author } = snapshot
        sql.run(
          `INSERT OR REPLACE INTO summary (id, reference, reference_order, version, follows, period_from, period_to, as_at, marking, author,
             author_name, digest, state, settled_by, settled_at, settled_reason, signed_digest, file_digest)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, '', NULL, NULL)`,
          [
            entry.record,
            reference,
            referenceOrder(reference),
            version,
            follows,
            period.from,
            period.to,
            asAt,
            marking,
            entry.actor,
            author.name,
            digest,
            stateOf(fields)
          ]
        )
        return
      }
      case summarySigned.name: {
        const { digest, snapshot } = entry.body as Signed
        return settle('', snapshotDigest(snapshot), digest)
      }
      case summarySentBack.name:
        return settle((entry.body as SentBack).reason, null, null)
      case authorityMade.name:
        sql.run('INSERT OR REPLACE INTO summary_authority (id, certificate, made_at) VALUES (?, ?, ?)', [
          entry.record,
          bytes((entry.body as AuthorityMade).certificate),
          entry.recorded
        ])
        return
      case certificateIssued.name: {
        const { officer, certificate } = entry.body as CertificateIssued
        sql.run(
          'INSERT OR REPLACE INTO summary_certificate (id, officer, certificate, issued_at) VALUES (?, ?, ?, ?)',
          [entry.record, officer, bytes(certificate), entry.recorded]
        )
        return
      }
      default:
        sql.run('UPDATE summary SET state = ? WHERE id = ?', [stateOf(fields), entry.record])
    }
  },
  clear(record, sql) {
    sql.run('DELETE FROM summary WHERE id = ?', [record])
    sql.run('DELETE FROM summary_authority WHERE id = ?', [record])
    sql.run('DELETE FROM summary_certificate WHERE id = ?', [record])
  }
}
