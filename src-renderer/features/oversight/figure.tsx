import type { ReactNode } from 'react'
import type { OversightFigure, OversightGroup } from '../../../src-main/contract/oversight'
import type { Lead } from './words'
import classes from './oversight.module.css'

interface FigureProps {
  group: OversightGroup
  figure: OversightFigure
  /** What it counts, said to those who hear the page and over the records behind it. */
  words: string
  onLead: (lead: Lead) => void
}

/** A count that leads to the records it counts; nought leads nowhere. */
export function Figure({ group, figure, words, onLead }: FigureProps): ReactNode {
  const share = typeof figure.share === 'number' ? `\u00a0(${figure.share}\u00a0%)` : ''
  const count = `${figure.count.toLocaleString('en-GB')}${share}`
  if (figure.count === 0) return <span className={classes.nought}>0</span>
  return (
    <button
      type="button"
      className={classes.lead}
      aria-label={`${count}, ${words}: show the records`}
      onClick={() => onLead({ group, part: figure.part, words })}
    >
      {count}
    </button>
  )
}
