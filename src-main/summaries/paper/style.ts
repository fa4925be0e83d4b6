import type { Weight } from './fonts'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const
/** Where the text stands; above and below it are the marking, the rule and the page number. */
export const MARGIN = { left: 57, right: 57, top: 72, bottom: 78 } as const
export const CONTENT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const CONTENT_BOTTOM = PAGE.height - MARGIN.bottom

export const INK = '#14181f'
export const QUIET = '#4a5361'
export const ACCENT = '#1d3a5f'
export const RULE = '#14181f'
export const HAIRLINE = '#b9c0ca'
export const PANEL = '#f3f5f8'

/** How a text looks: weight, size, distance from line to line, colour. */
export interface TextStyle {
  weight: Weight
  size: number
  leading: number
  colour: string
}

export const STYLES = {
  title: { weight: 'semibold', size: 21, leading: 27, colour: ACCENT },
  overline: { weight: 'semibold', size: 9.5, leading: 14, colour: QUIET },
  heading: { weight: 'semibold', size: 13, leading: 18, colour: ACCENT },
  subheading: { weight: 'semibold', size: 10, leading: 14, colour: INK },
  body: { weight: 'regular', size: 9.5, leading: 14, colour: INK },
  quiet: { weight: 'regular', size: 8.5, leading: 12.2, colour: QUIET },
  small: { weight: 'regular', size: 8.5, leading: 12.2, colour: INK },
  smallStrong: { weight: 'semibold', size: 8.5, leading: 12.2, colour: INK },
  cell: { weight: 'regular', size: 9, leading: 12.6, colour: INK },
  cellHead: { weight: 'semibold', size: 8.5, leading: 11.6, colour: INK },
  marking: { weight: 'semibold', size: 10, leading: 12, colour: INK }
} as const satisfies Record<string, TextStyle>
