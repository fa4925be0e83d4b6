import { Button } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import type { DeskFault } from '../../../api'
import { FaultNotice, Note, Panel } from '../../../components'
import classes from '../transfer.module.css'

interface Props {
  onFile: (file: File) => void
  fault: DeskFault | null
}

/** Chooses the bundle on its medium. */
export function ChooseBundle({ onFile, fault }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  return (
    <Panel title="Which bundle?">
      <FaultNotice fault={fault} />
      <p className={classes.lead}>A file whose name ends in .fdbundle, from a terminal this desk trusts.</p>
      <input
        ref={input}
        type="file"
        accept=".fdbundle"
        className="desk-hidden"
        tabIndex={-1}
        aria-label="Bundle file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
      <Button data-autofocus onClick={() => input.current?.click()}>
        Choose the file
      </Button>
      <div className={classes.buttons} />
      <Note>
        It is copied, and taken apart in a process of its own that holds no key but this file’s. Nothing of it is kept
        until a second officer accepts it, two pages on.
      </Note>
    </Panel>
  )
}
