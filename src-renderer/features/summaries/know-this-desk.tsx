import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTell } from '../../api'
import { FaultNotice, Panel } from '../../components'
import classes from './summaries.module.css'

/** Saves what others need to know this desk's signatures by. */
export function KnowThisDesk(): ReactNode {
  const [as, setAs] = useState<string | null>(null)
  const save = useTell('summaries.saveAuthority', {
    onDone: (answer) => setAs(answer.saved ? (answer.as ?? 'the file you chose') : null)
  })
  return (
    <Panel title="For those who check without this program">
      <p className={classes.explanation}>
        The certificate that this desk’s signatures come from, and its superintendents’ public keys. Hand them over
        once, by a way the other side trusts: whoever checks with a certificate from a stranger has checked nothing.
      </p>
      <FaultNotice fault={save.error} />
      <Group gap="sm">
        <Button variant="default" onClick={() => save.mutate({})} loading={save.isPending}>
          Save this desk’s certificate
        </Button>
        <output>{as === null ? '' : `Saved as ${as}, with ${as}.signers beside it.`}</output>
      </Group>
    </Panel>
  )
}
