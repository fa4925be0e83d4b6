declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(point: number): boolean
    layout(text: string): unknown
  }
  export function create(file: Uint8Array): Font | { fonts: Font[] }
}
