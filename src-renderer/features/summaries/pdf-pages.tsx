import { useEffect, useState, type ReactNode } from 'react'
import { Loading, Note, ScrollBox } from '../../components'
import { openPdf, type OpenedPdf } from './pdf-document'
import { PdfPage } from './pdf-page'
import classes from './pdf.module.css'

/** Every page of a PDF, one under the other, drawn from its very bytes. */
export function PdfPages({
  bytes,
  label,
  unreadable: advice,
  onShown
}: {
  bytes: Uint8Array
  label: string
  /** What to do when the pages cannot be shown. */
  unreadable: string
  onShown?: () => void
}): ReactNode {
  const [opened, setOpened] = useState<OpenedPdf | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => {
    let left = false
    let here: OpenedPdf | null = null
    setOpened(null)
    setUnreadable(false)
    openPdf(bytes)
      .then((pdf) => {
        if (left) return pdf.close()
        here = pdf
        setOpened(pdf)
        onShown?.()
      })
      .catch(() => {
        if (!left) setUnreadable(true)
      })
    return () => {
      left = true
      here?.close()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the bytes alone decide what is drawn
  }, [bytes])
  if (unreadable) return <Note title="The pages cannot be shown">{advice}</Note>
  if (opened === null) return <Loading what="Setting the pages …" />
  const numbers = Array.from({ length: opened.document.numPages }, (_, place) => place + 1)
  return (
    <ScrollBox label={label} className={classes.pages}>
      {numbers.map((number) => (
        <PdfPage key={number} document={opened.document} number={number} />
      ))}
    </ScrollBox>
  )
}
