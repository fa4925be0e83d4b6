import { DOCUMENT_STRETCH, type DocumentRow } from '../../../src-main/contract/documents'
import type { InputOf } from '../../../src-main/contract'
import { ask } from '../../api'

export type Said = Omit<InputOf<'documents.keep'>, 'arriving'>

/**
 * Brings a file into the case, a stretch at a time. Nothing of it is kept unless all of it arrived.
 * @param told how many bytes were brought so far
 * @param isStopped asked between stretches; true stops and forgets what was brought
 * @returns the document, or null when it was stopped
 */
export async function bringDocument(
  file: File,
  referral: string,
  said: Said,
  { told, isStopped }: { told: (brought: number) => void; isStopped: () => boolean }
): Promise<DocumentRow | null> {
  const { arriving } = await ask('documents.begin', { referral, name: file.name.slice(0, 400), size: file.size })
  try {
    for (let at = 0; at < file.size; at += DOCUMENT_STRETCH) {
      if (isStopped()) return null
      const bytes = new Uint8Array(await file.slice(at, at + DOCUMENT_STRETCH).arrayBuffer())
      await ask('documents.bring', { arriving, at, bytes })
      told(at + bytes.length)
    }
    return isStopped() ? null : await ask('documents.keep', { arriving, ...said })
  } finally {
    // Kept or not, the vault need not hold the bytes in memory any longer.
    await ask('documents.drop', { arriving }).catch(() => undefined)
  }
}
