import { CHUNK } from './opener/age-stream'

type Seal = (place: number, last: boolean, plain: Uint8Array) => Buffer

/** Cuts bytes that come in pieces into chunks and seals each in its place. */
export class Chunker {
  private readonly chunk = Buffer.alloc(CHUNK)
  private used = 0
  private place = 0

  constructor(private readonly seal: Seal) {}

  /** The chunks that are full and not the last. */
  *add(piece: Uint8Array): Generator<Buffer, void> {
    for (let at = 0; at < piece.length;) {
      // A full chunk waits until there is more: the last one is marked as such.
      if (this.used === CHUNK) {
        yield this.seal(this.place++, false, this.chunk)
        this.used = 0
      }
      const part = piece.subarray(at, at + CHUNK - this.used)
      this.chunk.set(part, this.used)
      this.used += part.length
      at += part.length
    }
  }

  /** The last chunk. */
  end(): Buffer {
    return this.seal(this.place, true, this.chunk.subarray(0, this.used))
  }
}
