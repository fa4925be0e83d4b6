import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { newJob, useTell } from '../../api'
import { FaultNotice, Page, Panel, ProgressWork } from '../../components'

/** Makes the demonstration desk, the first time; afterwards it is only opened. */
export function MakingDemonstration({ onBack }: { onBack: () => void }): ReactNode {
  const [job] = useState(newJob)
  const making = useTell('desk.demonstration', { refreshes: ['desk.state'] })
  const begun = useRef(false)
  const { mutate } = making
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate({ job })
  }, [job, mutate])
  return (
    <Page
      title="Demonstration desk"
      lead="Invented people, referrals and decisions of a year are made on this PC. It takes about a minute the first time."
    >
      <Panel>
        {making.error ? (
          <>
            <FaultNotice fault={making.error} onAgain={() => mutate({ job: newJob() })} />
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
