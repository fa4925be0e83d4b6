import type { CheckedOf } from '../../contract'
import { Refusal } from '../../contract/result'
import type { Asking } from '../../vault/asking'
import { officerKey, officerNumber, officersWhoMay } from '../staff'
import { allowedSignersLine } from '../../summaries'
import { authorityOf, boroughName } from './authority'
import { signedOf } from './kept'
import { summaryOf } from './queries'
import { fileOf } from './signing'
import { SUMMARY_NAMESPACE } from '../../signatures/ssh-signature'

/** A file made in the vault, with others that get its name and an ending; main asks the officer where to save them. */
export interface FilesToSave {
  name: string
  bytes: Uint8Array
  beside: { ending: string; bytes: Uint8Array }[]
}

/**
 * Gives a signed summary out: the PDF and beside it its detached signature. That it left, and for whom, goes on the journal (DPA 2018, section 62(3)).
 * @throws Refusal FD-SUM-12 before it is signed
 */
export async function filesToSave(
  { summary, recipient }: CheckedOf<'summaries.save'>,
  asking: Asking
): Promise<FilesToSave> {
  const { sql, journal, officer } = asking
  const { row } = summaryOf(sql, summary, officer)
  const signed = row.state === 'signed' ? signedOf(journal, summary) : null
  if (!signed) {
    throw new Refusal('FD-SUM-12', 'This summary is not signed, so it is not given out.', {
      next: 'Have a superintendent sign it first.'
    })
  }
  await asking.exclusively(async () => {
    journal.append({
      record: summary,
      kind: 'disclosure',
      body: { how: 'file (signed PDF)', recipient, fields: [], reason: `${row.reference} version ${row.version}` },
      actor: officer.id
    })
  })
  return {
    name: `${row.marking} ${row.reference} version ${row.version}.pdf`,
    bytes: new Uint8Array(fileOf(signed)),
    beside: [{ ending: '.sig', bytes: new TextEncoder().encode(signed.sshSignature) }]
  }
}

/** The certificate as text, in lines of 64 (RFC 7468). */
function asPem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/**
 * What a stranger needs to know this desk's signatures, to be handed over once, by a way they trust: the certificate of its authority for `openssl` and
 * `npm run check-summary`, and its superintendents' own keys as `ssh-keygen -Y verify` takes them.
 */
export function authorityToSave({ sql, desk }: Asking): FilesToSave {
  const borough = boroughName(desk.borough)
  const signers = officersWhoMay(sql, ['superintendent'], []).map(({ id }) => {
    const principal = `${officerNumber(sql, id)}@${borough}`
    return allowedSignersLine(principal, Buffer.from(officerKey(sql, id) ?? '', 'base64'), SUMMARY_NAMESPACE)
  })
  const text = (written: string): Uint8Array => new TextEncoder().encode(written)
  return {
    name: `Focus Desk ${borough} ${desk.terminal}.pem`,
    bytes: text(asPem(authorityOf(sql).certificate)),
    beside: [{ ending: '.signers', bytes: text(signers.join('')) }]
  }
}
