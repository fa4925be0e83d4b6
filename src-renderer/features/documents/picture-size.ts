/** The most pixels a picture may unfold to: a small file can claim a size that fills the memory. */
const MOST_PIXELS = 60_000_000

interface Size {
  width: number
  height: number
}

/** Frame headers of JPEG: they hold the size; tables and arithmetic conditioning between them do not. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** The size a picture says it has, out of its header; null where that cannot be read. */
export function pictureSize(bytes: Uint8Array, type: 'png' | 'jpeg'): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'jpeg') return jpegSize(view)
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
}

/** True for a picture that can be drawn without filling the memory. */
export function isDrawable(size: Size | null): size is Size {
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_PIXELS
}
