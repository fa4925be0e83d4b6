import { ask } from '../../../api'

/** Bytes handed over at once. */
const STRETCH = 1_048_576

/**
 * Copies a bundle from its medium, a stretch at a time, so that little of it is in memory however large it is.
 * @param told how many bytes were brought so far
 * @returns the id under which the program keeps the copy
 */
export async function bringFile(file: File, told: (brought: number) => void): Promise<string> {
  const { incoming } = await ask('transfer.begin', { name: file.name.slice(0, 200), size: file.size })
  for (let at = 0; at < file.size; at += STRETCH) {
    const bytes = new Uint8Array(await file.slice(at, at + STRETCH).arrayBuffer())
    await ask('transfer.bring', { incoming, at, bytes })
    told(at + bytes.length)
  }
  return incoming
}
