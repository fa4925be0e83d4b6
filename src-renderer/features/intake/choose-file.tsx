import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { FaultNotice, Note, Panel, shownBytes } from '../../components'
import type { DeskFault } from '../../api'
import classes from './intake.module.css'

/** The largest file the opener reads. */
const MOST = 30_000_000

interface Props {
  onFile: (file: File) => void
  fault: DeskFault | null
}

function turnedAway(file: File): string | null {
  if (!/\.(csv|xlsx)$/i.test(file.name))
    return 'Only CSV and XLSX files can be read. Save the spreadsheet as one of these first.'
  if (file.size > MOST)
    return `The file has ${shownBytes(file.size)}; at most ${shownBytes(MOST)} can be read at once. Split it first.`
  return file.size === 0 ? 'The file is empty.' : null
}

/** Chooses the file: by the button, or dropped onto the page. */
export function ChooseFile({ onFile, fault }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = (file: File | null | undefined): void => {
    if (!file) return
    const why = turnedAway(file)
    setWrong(why)
    if (why === null) onFile(file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <Panel title="Which file?">
      <div
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden />
        <p>
          The spreadsheet this desk has kept so far: <strong>CSV or XLSX</strong>, a heading row on top, one referral a
          row, at most 50,000 rows.
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.xlsx"
          className="desk-hidden"
          tabIndex={-1}
          aria-label="Spreadsheet file"
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <Button data-autofocus onClick={() => input.current?.click()}>
          Choose the file
        </Button>
        <p className={classes.dim}>or drop it here</p>
      </div>
      {wrong === null ? null : (
        <p className={classes.wrong} role="alert">
          {wrong}
        </p>
      )}
      <FaultNotice fault={fault} />
      <Note>
        The file is taken apart in a process of its own, which holds no key and no record. Nothing is kept until you say
        so, two pages on.
      </Note>
    </Panel>
  )
}
