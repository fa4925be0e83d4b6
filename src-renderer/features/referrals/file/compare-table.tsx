import type { ReactNode } from 'react'
import type { DecisionShown } from '../../../../src-main/contract/case-file-views'
import { ScrollBox, shownMoment } from '../../../components'
import { comparedRows, type Cell } from './comparison'
import { decidedWords, verdictWords } from './decision-words'
import classes from './file.module.css'

function Said({ cell }: { cell: Cell | null }): ReactNode {
  if (cell === null) return <span className={classes.none}>—</span>
  return (
    <>
      <p className={cell.corrected.some(({ counts }) => counts) ? classes.superseded : classes.said}>{cell.text}</p>
      {cell.corrected.map(({ text, by, confirmedBy, counts, at }) => (
        <div key={at} className={classes.corrected}>
          <span className={classes.aside}>
            Corrected {shownMoment(at)}, {by}
            {confirmedBy === null ? '' : `, confirmed by ${confirmedBy}`}
            {counts ? '' : ' alone: what two officers decided stands'}
          </span>
          <p className={classes.said}>{text}</p>
        </div>
      ))}
    </>
  )
}

/** Decisions beside each other, heading by heading. */
export function CompareTable({ decisions }: { decisions: readonly DecisionShown[] }): ReactNode {
  const about: [string, (decision: DecisionShown) => string][] = [
    ['How it came out', ({ verdict }) => verdictWords[verdict]],
    ['Proposed by', ({ proposedBy, proposedAt }) => `${proposedBy}, ${shownMoment(proposedAt)}`],
    ['Confirmed or answered by', decidedWords],
    ['What the second officer said', ({ said }) => said || '—']
  ]
  return (
    <ScrollBox label="Decisions beside each other" className={classes.compareBox}>
      <table className={classes.compare}>
        <thead>
          <tr>
            <th scope="col">
              <span className="desk-hidden">Part</span>
            </th>
            {decisions.map((decision) => (
              <th key={decision.id} scope="col">
                {decision.label}
                <span className={classes.aside}>{decision.reference}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {about.map(([heading, words]) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              {decisions.map((decision) => (
                <td key={decision.id}>{words(decision)}</td>
              ))}
            </tr>
          ))}
          {comparedRows(decisions).map(({ heading, cells, differs }) => (
            <tr key={heading} data-differs={differs && decisions.length > 1}>
              <th scope="row">
                {heading}
                {differs && decisions.length > 1 ? <span className={classes.differs}>differs</span> : null}
              </th>
              {cells.map((cell, place) => (
                <td key={decisions[place]?.id}>
                  <Said cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
