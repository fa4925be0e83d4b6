import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import classes from './candidates.module.css'

/** Judges all that are left at once: none of them is the same, for one reason. */
export function RestNotSame({ count, onReason }: { count: number; onReason: (reason: string) => void }): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <div className={classes.rest}>
      <TextInput
        label={`None of the ${count} others is the same: why?`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={400}
      />
      <Button variant="default" size="xs" disabled={reason.trim() === ''} onClick={() => onReason(reason.trim())}>
        None of them
      </Button>
    </div>
  )
}
