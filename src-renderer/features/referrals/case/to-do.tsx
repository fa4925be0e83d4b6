import { Button } from '@mantine/core'
import { IconSquare, IconUserCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { deconflictionAnswers, deconflictionBodies } from '../../../../src-main/contract/codes/decisions'
import { Panel, shownMoment } from '../../../components'
import { CaseDocuments } from '../../documents'
import { CaseTasks } from '../../tasks'
import { SupportAlerts } from '../support'
import { acknowledgement } from './acknowledgement'
import { useCase, useOpenPart } from './case-context'
import { Clocks } from './clocks'
import { NeedLink } from './need-link'
import { isAside, needsBefore } from './needs-now'
import classes from './case.module.css'

function Missing(): ReactNode {
  const { missing } = useCase()
  const left = missing.filter((need) => !need.met)
  if (left.length === 0) return null
  return (
    <Panel title="Missing">
      <ul className={classes.boxes}>
        {left.map((need) => (
          <li key={need.need}>
            <IconSquare size={15} aria-hidden />
            <NeedLink need={need} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Steps(): ReactNode {
  const { steps, proposal, open } = useCase()
  const openPart = useOpenPart()
  if (proposal !== null || (!open && steps.length === 0)) return null
  const ready = steps.find((step) => !isAside(step) && step.notFor === null && needsBefore(step).length === 0)
  return (
    <Panel title="Next steps">
      {steps.length === 0 ? <p className={classes.nothing}>No step leads on from here at this desk.</p> : null}
      <ul className={classes.steps}>
        {steps.map((step) => {
          const waits = needsBefore(step).length
          return (
            <li key={step.to}>
              <Button
                variant={step === ready ? 'filled' : 'default'}
                fullWidth
                justify="space-between"
                rightSection={step.needsSecond ? <IconUserCheck size={16} aria-hidden /> : null}
                onClick={() => openPart(`step/${step.to}`)}
                className={classes.step ?? ''}
              >
                {step.label}
              </Button>
              <p className={classes.stepSays}>
                {step.notFor ?? (waits === 0 ? '' : `waits for ${waits === 1 ? 'one thing' : `${waits} things`}`)}
                {step.notFor === null && step.needsSecond ? `${waits === 0 ? '' : ', '}a second officer confirms` : ''}
              </p>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function Told(): ReactNode {
  const { clocks, open } = useCase()
  const openPart = useOpenPart()
  const clock = acknowledgement(clocks)
  if (!open || !clock) return null
  return (
    <Panel title="Referrer">
      <p className={classes.nothing}>Not told yet that the referral arrived.</p>
      <Button variant="default" size="xs" onClick={() => openPart('acknowledge')}>
        The referrer was told
      </Button>
    </Panel>
  )
}

function Questions(): ReactNode {
  const { deconfliction, open } = useCase()
  const openPart = useOpenPart()
  const unanswered = deconfliction.some((each) => each.answer === null)
  if (!open && deconfliction.length === 0) return null
  return (
    <Panel title="Deconfliction">
      {deconfliction.length === 0 ? <p className={classes.nothing}>Not asked yet.</p> : null}
      <ul className={classes.clocks}>
        {deconfliction.map((each) => (
          <li key={each.request}>
            <span>
              {each.answer === null ? 'Waits for an answer' : labelOf(deconflictionAnswers, each.answer)}
              {each.reference === '' ? '' : ` · ${each.reference}`}
            </span>
            <span className={classes.aside}>
              {labelOf(deconflictionBodies, each.asked)}
              {each.askedName === '' ? '' : `, ${each.askedName}`}, asked {shownMoment(each.askedAt)}
            </span>
          </li>
        ))}
      </ul>
      {open ? (
        <Button variant="default" size="xs" onClick={() => openPart('deconfliction')}>
          {unanswered ? 'Record the answer' : deconfliction.length === 0 ? 'Ask' : 'Ask again'}
        </Button>
      ) : null}
    </Panel>
  )
}

/** What is to be done in this case, the most pressing first. */
export function ToDo(): ReactNode {
  const view = useCase()
  const openPart = useOpenPart()
  return (
    <div className={classes.todo}>
      <Missing />
      <Steps />
      <Questions />
      <SupportAlerts />
      <Told />
      <CaseTasks tasks={view.tasks} />
      <CaseDocuments documents={view.documents} onAdd={() => openPart('document')} />
      <Clocks />
    </div>
  )
}
