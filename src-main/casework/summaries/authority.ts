import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto'
import boroughs from '../../../resources/reference/boroughs.json'
import type { Id } from '../../contract/ids'
import { Refusal } from '../../contract/result'
import type { Journal } from '../../journal/writing'
import { makeAuthority, type Authority } from '../../summaries'
import type { Sql } from '../../vault/sql'
import { authorityMade } from './entries'

/** The name of a borough from its ONS code, or the code itself where it is not known. */
export function boroughName(borough: string): string {
  return boroughs.boroughs.find(({ code }) => code === borough)?.name ?? borough
}

/** Makes the certificate authority of a desk that is being set up. */
export function newAuthority(desk: { borough: string; terminal: string }, at: number): Promise<Authority> {
  return makeAuthority({ borough: boroughName(desk.borough), terminal: desk.terminal }, new Date(at))
}

/** Keeps a new authority: its certificate on the journal, its private key in this store alone. */
export function keepAuthority(sql: Sql, journal: Journal, actor: Id, { certificate, privateKey }: Authority): void {
  const body = { certificate: certificate.toString('base64') }
  const { record } = journal.append({ record: journal.newId(), kind: authorityMade.name, body, actor })
  sql.run('INSERT INTO summary_authority_key (authority, private) VALUES (?, ?)', [
    record,
    privateKey.export({ format: 'der', type: 'pkcs8' })
  ])
}

/**
 * This desk's certificate authority.
 * @throws Refusal FD-SUM-11 where the store holds none
 */
export function authorityOf(sql: Sql): Authority {
  const row = sql.get<{ certificate: Uint8Array; private: Uint8Array }>(
    `SELECT a.certificate, k.private FROM summary_authority_key k JOIN summary_authority a ON a.id = k.authority ORDER BY a.id DESC LIMIT 1`
  )
  if (!row) {
    throw new Refusal('FD-SUM-11', 'This desk has no certificate authority, so nothing can be signed on it.', {
      next: 'Set the desk up anew, or restore a backup made after it was set up.'
    })
  }
  return {
    certificate: Buffer.from(row.certificate),
    privateKey: createPrivateKey({ key: Buffer.from(row.private), format: 'der', type: 'pkcs8' })
  }
}

const spki = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' })

/** The newest certificate of an officer's key that is valid at a moment; null where one has to be issued. */
export function certificateOf(sql: Sql, officer: Id, key: KeyObject, at: Date): Buffer | null {
  const rows = sql.all<{ certificate: Uint8Array }>(
    'SELECT certificate FROM summary_certificate WHERE officer = ? ORDER BY issued_at DESC, id DESC',
    [officer]
  )
  const wanted = spki(key)
  for (const row of rows) {
    const der = Buffer.from(row.certificate)
    const held = new X509Certificate(der)
    const valid = new Date(held.validFrom) <= at && at <= new Date(held.validTo)
    if (valid && held.publicKey.export({ format: 'der', type: 'spki' }).equals(wanted)) return der
  }
  return null
}

/** Every authority certificate this desk holds: its own, and those of desks whose journals it has taken in. */
export function authoritiesHeld(sql: Sql): Buffer[] {
  return sql
    .all<{ certificate: Uint8Array }>('SELECT certificate FROM summary_authority ORDER BY id')
    .map(({ certificate }) => Buffer.from(certificate))
}
