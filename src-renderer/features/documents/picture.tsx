import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Note, ScrollBox } from '../../components'
import { isDrawable, pictureSize } from './picture-size'
import classes from './documents.module.css'

async function draw(bytes: Uint8Array, type: 'png' | 'jpeg', canvas: HTMLCanvasElement): Promise<void> {
  if (!isDrawable(pictureSize(bytes, type))) throw new Error('no size, or too many pixels')
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${type}` }))
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
}

/** A picture drawn from its very bytes: it has no address, and is written nowhere. */
export function Picture({ bytes, type, name }: { bytes: Uint8Array; type: 'png' | 'jpeg'; name: string }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'unreadable'>('drawing')
  useEffect(() => {
    let left = false
    if (canvas.current === null) return undefined
    draw(bytes, type, canvas.current)
      .then(() => left || setState('drawn'))
      .catch(() => left || setState('unreadable'))
    return () => {
      left = true
    }
  }, [bytes, type])
  return (
    <>
      {state === 'unreadable' ? (
        <Note title="This picture cannot be shown">
          It is damaged, or far larger than its file. It is kept as it is.
        </Note>
      ) : null}
      <ScrollBox label={name} className={state === 'unreadable' ? 'desk-hidden' : classes.picture}>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <img> needs an address, and the bytes have none */}
        <canvas ref={canvas} role="img" aria-label={name} className={classes.canvas} data-drawn={state === 'drawn'} />
      </ScrollBox>
    </>
  )
}
