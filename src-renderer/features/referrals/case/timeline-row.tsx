import {
  IconArrowsExchange,
  IconChecklist,
  IconChevronRight,
  IconEye,
  IconFileText,
  IconGavel,
  IconMessage,
  IconNote
} from '@tabler/icons-react'
import { useId, type ReactNode, type Ref } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { noteTypes } from '../../../../src-main/contract/codes/referral'
import type { TimelineLine } from '../../../../src-main/contract/referral-views'
import { londonDay } from '../../../../src-main/contract/london'
import { shownDay, shownMoment } from '../../../components'
import { lagInWords, recordingLag } from './timeline-lines'
import classes from './timeline.module.css'

const kinds = {
  decision: { icon: IconGavel, label: 'Decision' },
  note: { icon: IconNote, label: 'Note' },
  contact: { icon: IconMessage, label: 'Contact' },
  change: { icon: IconArrowsExchange, label: 'Change' },
  document: { icon: IconFileText, label: 'Document' },
  task: { icon: IconChecklist, label: 'Task' },
  seen: { icon: IconEye, label: 'Seen' }
} as const

interface Props {
  line: TimelineLine
  ref: Ref<HTMLLIElement>
  /** Its place among all lines, and how many there are: only those on screen exist. */
  place: number
  of: number
  /** Where it stands, in pixels below the beginning of the list. */
  top: number
  open: boolean
  onToggle: () => void
  /** True for the line that the tab key reaches. */
  isStop: boolean
  onFocus: () => void
}

/** The title without the kind of note, which stands before it in a frame. */
function titleShown({ title, noteType }: TimelineLine): string {
  const prefix = noteType === null ? '' : `${labelOf(noteTypes, noteType)}: `
  return prefix !== '' && title.startsWith(prefix) ? title.slice(prefix.length) : title
}

function Opened({ line, id }: { line: TimelineLine; id: string }): ReactNode {
  const lag = lagInWords(recordingLag(line))
  return (
    <div id={id} className={classes.opened}>
      {line.held ? null : (
        <p className={classes.gone}>What it said is not held here: it was disposed of or not sent to this desk.</p>
      )}
      <dl className={classes.details}>
        {line.details.map((detail) => (
          <div key={detail.heading}>
            <dt>{detail.heading}</dt>
            <dd>{detail.text}</dd>
          </div>
        ))}
        <div>
          <dt>Happened</dt>
          <dd>{shownMoment(line.happenedAt)}</dd>
        </div>
        <div>
          <dt>Recorded</dt>
          <dd>
            {shownMoment(line.recordedAt)}
            {lag === '' ? '' : ` (${lag})`} by {line.who}
            {line.second === null ? '' : `, confirmed by ${line.second}`}
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** One line of the timeline; it opens in place. */
export function TimelineRow({ line, ref, place, of, top, open, onToggle, isStop, onFocus }: Props): ReactNode {
  const id = useId()
  const { icon: Icon, label } = kinds[line.group]
  const lag = lagInWords(recordingLag(line))
  const happened = londonDay(line.happenedAt)
  return (
    <li
      ref={ref}
      data-index={place}
      aria-setsize={of}
      aria-posinset={place + 1}
      className={classes.item}
      style={{ transform: `translateY(${top}px)` }}
    >
      <button
        type="button"
        data-line={line.id}
        className={classes.line}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
        onClick={onToggle}
      >
        <span className={classes.day}>
          {shownDay(happened)}
          {lag === '' ? null : (
            <span className={classes.recorded}>
              rec. {shownDay(londonDay(line.recordedAt))}
              <span className="desk-hidden">, {lag}</span>
            </span>
          )}
        </span>
        <Icon size={17} aria-hidden className={classes.kind} />
        <span className={classes.body}>
          <span className={classes.title}>
            <span className="desk-hidden">{label}: </span>
            {line.noteType === null ? null : (
              <span className={classes.noteType}>{labelOf(noteTypes, line.noteType)}</span>
            )}
            {titleShown(line)}
          </span>
          <span className={classes.who}>
            {line.who}
            {line.second === null ? '' : ` with ${line.second}`}
          </span>
        </span>
        <IconChevronRight size={16} aria-hidden className={classes.chevron} />
      </button>
      {open ? <Opened line={line} id={id} /> : null}
    </li>
  )
}
