import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './wizard-frame.module.css'

interface WizardFrameProps {
  /** What the wizard does, for those who hear the page. */
  label: string
  steps: readonly { id: string; label: string }[]
  /** The step now shown. */
  at: string
  children: ReactNode
}

/** One question a page, with the steps and where we are at the left. */
export function WizardFrame({ label, steps, at, children }: WizardFrameProps): ReactNode {
  const here = steps.findIndex((step) => step.id === at)
  return (
    <div className={classes.wizard}>
      <nav aria-label={label} className={classes.steps}>
        <ol>
          {steps.map((step, place) => {
            const state = place < here ? 'done' : place === here ? 'here' : 'ahead'
            return (
              <li
                key={step.id}
                className={classes.step}
                data-state={state}
                aria-current={state === 'here' ? 'step' : undefined}
              >
                <span className={classes.mark} aria-hidden>
                  {state === 'done' ? <IconCheck size={14} stroke={3} /> : place + 1}
                </span>
                <span>
                  {step.label}
                  <span className="desk-hidden">
                    {state === 'done' ? ' (done)' : state === 'here' ? ' (here)' : ''}
                  </span>
                </span>
              </li>
            )
          })}
        </ol>
      </nav>
      <div className={classes.body}>{children}</div>
    </div>
  )
}
