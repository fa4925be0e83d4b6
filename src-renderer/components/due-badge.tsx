import type { ReactNode } from 'react'
import { dueFilled, dueShort, dueTone, dueWords, type Due } from './due-words'
import classes from './due-badge.module.css'

interface DueBadgeProps {
  due: Due
  /** For tables: fewer letters. */
  compact?: boolean
  /** What is due, said before the words. */
  label?: string
}

/** A clock as a small bar with days left. Late carries a sign and the word, due soon as well: colour is never alone. */
export function DueBadge({ due, compact = false, label }: DueBadgeProps): ReactNode {
  const tone = dueTone(due)
  return (
    <span className={classes.due} data-tone={tone} title={compact ? dueWords(due) : undefined}>
      <svg className={classes.bar} viewBox="0 0 40 6" preserveAspectRatio="none" aria-hidden>
        <rect className={classes.track} width="40" height="6" rx="3" />
        <rect className={classes.fill} width={40 * dueFilled(due)} height="6" rx="3" />
      </svg>
      <span className={classes.words}>
        {tone === 'late' ? <span aria-hidden>! </span> : null}
        {label === undefined ? null : `${label}: `}
        {compact ? dueShort(due) : dueWords(due)}
      </span>
    </span>
  )
}
