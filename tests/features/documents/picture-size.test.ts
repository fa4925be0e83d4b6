import { describe, expect, test } from 'vitest'
import { isDrawable, pictureSize } from '../../../src-renderer/features/documents/picture-size'

/** The beginning of a PNG that says it is so large. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

/** A JPEG's beginning with a table before its frame. */
const jpeg = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46, 0xff, 0xc4, 0x00, 0x05, 0x01, 0x02, 0x03],
  ...[0xff, 0xc0, 0x00, 0x11, 0x08, 0x01, 0x2c, 0x02, 0x58, 0x03, 0x01, 0x22, 0x00]
])

describe('the size a picture claims', () => {
  test('is read out of its header', () => {
    expect(pictureSize(png(320, 200), 'png')).toEqual({ width: 320, height: 200 })
    expect(pictureSize(jpeg, 'jpeg')).toEqual({ width: 600, height: 300 })
  })
  test('is not there in what is cut short or no picture', () => {
    expect(pictureSize(png(1, 1).slice(0, 20), 'png')).toBeNull()
    expect(pictureSize(jpeg.slice(0, 14), 'jpeg')).toBeNull()
    expect(pictureSize(new Uint8Array([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 'jpeg')).toBeNull()
  })
  test('keeps a small file that unfolds to a huge picture from being drawn', () => {
    expect(isDrawable(pictureSize(png(6000, 4000), 'png'))).toBe(true)
    expect(isDrawable(pictureSize(png(60_000, 60_000), 'png'))).toBe(false)
    expect(isDrawable(pictureSize(png(0, 10), 'png'))).toBe(false)
    expect(isDrawable(null)).toBe(false)
  })
})
