import type { Id } from '../../contract/ids'
import type { Sql } from '../../vault/sql'

/** Bytes of one row: large enough to be quick, small enough that a row never needs much memory. */
const PIECE = 262_144

/** Puts the bytes of a document into the store, in pieces. Inside the transaction that writes its entry. */
export function putBytes(sql: Sql, document: Id, referral: Id, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += PIECE) {
    sql.run('INSERT INTO document_piece (document, referral, place, bytes) VALUES (?, ?, ?, ?)', [
      document,
      referral,
      at / PIECE,
      bytes.subarray(at, at + PIECE)
    ])
  }
}

/** The bytes of a document, or null when they are not held here. */
export function bytesOf(sql: Sql, document: Id): Uint8Array<ArrayBuffer> | null {
  const pieces = sql.all<{ bytes: Uint8Array }>('SELECT bytes FROM document_piece WHERE document = ? ORDER BY place', [
    document
  ])
  return pieces.length === 0 ? null : new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)))
}

/** Erases the bytes of one document. What they held is overwritten in the store (`secure_delete`). */
export function eraseBytes(sql: Sql, document: Id): void {
  sql.run('DELETE FROM document_piece WHERE document = ?', [document])
}

/** Erases every byte kept for a record that is disposed of: a document's own, or those of all documents of a referral. */
export function forgetDocuments(sql: Sql, record: Id): void {
  sql.run('DELETE FROM document_piece WHERE document = ? OR referral = ?', [record, record])
}
