import { randomBytes } from 'node:crypto'
import { DOCUMENT_STRETCH, type DocumentRow } from '../../../src-main/contract/documents'
import type { Marking } from '../../../src-main/contract/codes/marking'
import type { DocumentKind } from '../../../src-main/contract/codes/documents'
import type { TestDesk } from '../../support/desk'

/** The beginnings by which files are known, with something after them. */
export const png = (rest = randomBytes(40)): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), rest])
export const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)

/** Hands bytes over in stretches, as the page does; answers the id under which they arrive. */
export async function bring(
  desk: TestDesk,
  referral: string,
  name: string,
  bytes: Uint8Array,
  officer = 'desk'
): Promise<string> {
  const { arriving } = await desk.ask(officer, 'documents.begin', { referral, name, size: bytes.length })
  for (let at = 0; at < bytes.length; at += DOCUMENT_STRETCH) {
    await desk.ask(officer, 'documents.bring', {
      arriving,
      at,
      bytes: new Uint8Array(bytes.subarray(at, at + DOCUMENT_STRETCH))
    })
  }
  return arriving
}

/** A document that is kept with a case. */
export async function keep(
  desk: TestDesk,
  referral: string,
  name: string,
  bytes: Uint8Array,
  said: { kind?: DocumentKind; marking?: Marking } = {}
): Promise<DocumentRow> {
  const arriving = await bring(desk, referral, name, bytes)
  return desk.ask('desk', 'documents.keep', { arriving, marking: 'OFFICIAL-SENSITIVE', ...said })
}
