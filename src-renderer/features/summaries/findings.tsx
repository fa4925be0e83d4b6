import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CheckFinding } from '../../../src-main/contract/summaries'
import classes from './summaries.module.css'

function Sign({ good }: { good: boolean | null }): ReactNode {
  if (good === null) return <IconInfoCircle size={18} aria-label="To know:" />
  return good ? (
    <IconCircleCheck size={18} aria-label="Holds:" />
  ) : (
    <IconAlertTriangle size={18} aria-label="Does not hold:" />
  )
}

/** What was found, one sentence each, with a sign before it. */
export function Findings({ findings }: { findings: readonly CheckFinding[] }): ReactNode {
  return (
    <ul className={classes.findings}>
      {findings.map(({ good, words }) => (
        <li key={words} data-good={good}>
          <Sign good={good} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
