import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Demonstration } from '../../../src-main/contract/desk'
import { newJob, useTell } from '../../api'
import { FaultNotice, Page, Panel, ProgressWork } from '../../components'

interface Props {
  which?: Demonstration
  onBack: () => void
  onDone?: () => void
}

/** Makes an invented desk, the first time; afterwards it is only opened. */
export function MakingDemonstration({ which = 'first', onBack, onDone }: Props): ReactNode {
  const [job] = useState(newJob)
  const making = useTell('desk.demonstration', { refreshes: ['desk.state'] })
  const begun = useRef(false)
  const { mutate } = making
  const done = useRef(onDone)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate({ job, which }, { onSuccess: () => done.current?.() })
  }, [job, mutate, which])
  return (
    <Page
      title="Demonstration desk"
      lead="Invented people, referrals and decisions of a year are made on this PC. It takes about a minute the first time."
    >
      <Panel>
        {making.error ? (
          <>
            <FaultNotice fault={making.error} onAgain={() => mutate({ job: newJob(), which })} />
            <Button variant="default" mt="md" onClick={onBack}>
              Back
            </Button>
          </>
        ) : (
          <ProgressWork job={job} words="Making the demonstration desk" canStop={false} />
        )}
      </Panel>
    </Page>
  )
}
