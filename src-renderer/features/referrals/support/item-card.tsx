import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { SupportItem, SupportLine } from '../../../../src-main/contract/support-views'
import { shownDay } from '../../../components'
import { forms } from './forms'
import { ToneBadge } from './tone-badge'
import classes from './support.module.css'

type Details = SupportLine['details']

function DetailList({ details }: { details: Details }): ReactNode {
  return (
    <dl className={classes.details}>
      {details.map(({ heading, text }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Who recorded a line and when, with what corrected it: what it said at first and what it says now are both there. */
function LineOpened({ line, onCorrect }: { line: SupportLine; onCorrect: () => void }): ReactNode {
  return (
    <div className={classes.opened}>
      <DetailList details={line.details} />
      <p className={classes.aside}>
        Recorded {shownDay(line.recordedOn)} by {line.who}
        {line.on !== null && line.on !== line.recordedOn ? `; happened ${shownDay(line.on)}` : ''}
      </p>
      {line.corrections.map((correction) => (
        <div key={correction.name} className={classes.correction}>
          <p className={classes.correctionTitle}>Corrected: {correction.title}</p>
          <DetailList details={[{ heading: 'Why', text: correction.reason }, ...correction.details]} />
          <p className={classes.aside}>
            Recorded {shownDay(correction.recordedOn)} by {correction.who}
          </p>
        </div>
      ))}
      {line.correctable ? (
        <Button variant="subtle" size="compact-xs" onClick={onCorrect} aria-label={`Correct: ${line.title}`}>
          Correct
        </Button>
      ) : null}
    </div>
  )
}

function Line({ line, begins, onCorrect }: { line: SupportLine; begins: boolean; onCorrect: () => void }): ReactNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  const newest = line.corrections.at(-1)
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={begins ? `As recorded: ${line.title}` : undefined}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={15} aria-hidden className={classes.arrow} />
        <span>
          {begins ? 'As recorded' : (newest?.title ?? line.title)}
          {newest ? <span className={classes.aside}> (corrected)</span> : null}
        </span>
      </button>
      <div id={id}>{open ? <LineOpened line={line} onCorrect={onCorrect} /> : null}</div>
    </li>
  )
}

interface Props {
  item: SupportItem
  onAct: (act: SupportAct) => void
  onCorrect: (line: SupportLine) => void
  /** The form that is open for this item, if one is. */
  children?: ReactNode
}

/** A request, a meeting, a session: its title, how it stands, what can be recorded next, and each entry of it. */
export function ItemCard({ item, onAct, onCorrect, children }: Props): ReactNode {
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <h3 className={classes.itemTitle}>{item.title}</h3>
        {item.state === '' ? null : <ToneBadge tone={item.tone}>{item.state}</ToneBadge>}
      </div>
      <ul className={classes.lines}>
        {item.lines.map((line, place) => (
          <Line key={line.name} line={line} begins={place === 0} onCorrect={() => onCorrect(line)} />
        ))}
      </ul>
      {item.acts.length === 0 ? null : (
        <div className={classes.acts}>
          {item.acts.map((act) => (
            <Button
              key={act}
              variant="default"
              size="compact-sm"
              onClick={() => onAct(act)}
              aria-label={`${forms[act].opens}: ${item.title}`}
            >
              {forms[act].opens}
            </Button>
          ))}
        </div>
      )}
      {children}
    </li>
  )
}
