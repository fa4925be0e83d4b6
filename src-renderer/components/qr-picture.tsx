import { create } from 'qrcode'
import { useMemo, type ReactNode } from 'react'

const QUIET = 4

/** A QR code as a drawing: dark on white in either colour scheme, so that any camera reads it. */
export function QrPicture({ text, words, pixels = 184 }: { text: string; words: string; pixels?: number }): ReactNode {
  const { size, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    const dark = [...modules.data].flatMap((bit, place) =>
      bit ? [`M${(place % modules.size) + QUIET} ${Math.floor(place / modules.size) + QUIET}h1v1h-1z`] : []
    )
    return { size: modules.size + 2 * QUIET, path: dark.join('') }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${size} ${size}`}
      width={pixels}
      height={pixels}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
