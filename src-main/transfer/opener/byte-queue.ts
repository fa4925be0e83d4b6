/** Bytes that come in pieces and are wanted in other pieces. */
export class ByteQueue {
  private rest: Buffer = Buffer.alloc(0)

  constructor(private readonly pieces: AsyncIterator<Buffer>) {}

  /** `length` bytes, or as many as are left. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let wanted = length; wanted > 0;) {
      const piece = await this.some(wanted)
      if (!piece) break
      parts.push(piece)
      wanted -= piece.length
    }
    const [only] = parts
    return only && parts.length === 1 ? only : Buffer.concat(parts)
  }

  /** At least one and at most `most` bytes, or null at the end. */
  async some(most: number): Promise<Buffer | null> {
    while (this.rest.length === 0) {
      const next = await this.pieces.next()
      if (next.done) return null
      this.rest = next.value
    }
    const piece = this.rest.subarray(0, most)
    this.rest = this.rest.subarray(piece.length)
    return piece
  }
}
