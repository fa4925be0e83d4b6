import { Button, Progress } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ask, useProgress } from '../api'
import { timeLeft } from './time-left'
import classes from './progress-work.module.css'

interface ProgressWorkProps {
  job: string
  /** What is being done, before the work itself says more. */
  words: string
  /** False for work that cannot be stopped half way. */
  canStop?: boolean
  stopLabel?: string
  onStop?: () => void
}

/** Long work: how far it is, how long it will still take, and a way to stop it with nothing half done. */
export function ProgressWork({
  job,
  words,
  canStop = true,
  stopLabel = 'Stop safely',
  onStop
}: ProgressWorkProps): ReactNode {
  const progress = useProgress(job)
  const [stopping, setStopping] = useState(false)
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null
  const left = share === null ? '' : timeLeft(share, progress?.elapsed ?? 0)
  const label = progress?.words ?? words
  const stop = (): void => {
    setStopping(true)
    onStop?.()
    void ask('desk.cancel', { job }).catch(() => setStopping(false))
  }
  return (
    <div className={classes.work}>
      <div className={classes.line}>
        <output>{stopping ? 'Stopping; nothing half done is kept.' : label}</output>
        <span className={classes.left}>{stopping ? '' : left}</span>
      </div>
      <Progress.Root size="lg">
        {share === null ? (
          <Progress.Section value={100} color="gray.4" animated withAria={false} />
        ) : (
          <Progress.Section value={share * 100} aria-label={label} />
        )}
      </Progress.Root>
      {canStop ? (
        <div>
          <Button variant="default" onClick={stop} disabled={stopping}>
            {stopLabel}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
