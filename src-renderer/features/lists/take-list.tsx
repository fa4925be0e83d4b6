import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Dialog } from '../../components'
import { TakeForm, type TakenList } from './take-form'
import { useTaking } from './use-taking'

/** Takes a list along: out of the desk as a file or onto the clipboard, for a purpose and a person. */
export function TakeList({ size = 'sm', ...props }: TakenList & { size?: 'sm' | 'compact-sm' }): ReactNode {
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const taking = useTaking(close)
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconTableExport size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        disabled={props.total === 0}
      >
        {taking.job === null || open ? 'Take this list along' : 'Taking it along …'}
      </Button>
      <Dialog opened={open} onClose={close} title="Take this list along">
        {open ? <TakeForm {...props} taking={taking} onClose={close} /> : null}
      </Dialog>
    </>
  )
}
