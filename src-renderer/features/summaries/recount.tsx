import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newJob, useTell } from '../../api'
import { FaultNotice, ProgressWork } from '../../components'
import { Findings } from './findings'

/** Counts a summary's figures again from the journal as it stood when it was frozen. */
export function Recount({ summary }: { summary: string }): ReactNode {
  const [job, setJob] = useState<string | null>(null)
  const count = useTell('summaries.recount')
  const start = (): void => {
    const made = newJob()
    setJob(made)
    count.mutate({ summary, job: made }, { onSettled: () => setJob(null) })
  }
  const found = count.data
  return (
    <>
      {job === null ? (
        <Group gap="sm">
          <Button variant="default" onClick={start}>
            Count again from the journal
          </Button>
        </Group>
      ) : (
        <ProgressWork job={job} words="Counting again from the journal" />
      )}
      <FaultNotice fault={count.error} />
      <output>
        {found ? (
          <Findings
            findings={
              found.agrees
                ? [
                    {
                      good: true,
                      words: 'Counted again from the journal as it stood, every figure comes out the same.'
                    }
                  ]
                : found.differing.map((title) => ({
                    good: false,
                    words: `Counted again from the journal as it stood, this comes out otherwise: ${title}. Records disposed of since are no longer counted.`
                  }))
            }
          />
        ) : null}
      </output>
    </>
  )
}
