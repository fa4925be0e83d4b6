import type { ReactNode } from 'react'
import type { Changes } from '../../../../src-main/contract/transfer-views'
import { counted, ScrollBox } from '../../../components'
import classes from '../transfer.module.css'

const WHAT = { new: 'New here', changed: 'Changed', disposed: 'Disposed of' } as const

function Sentences({ title, lines }: { title: string; lines: readonly { id: string; words: string }[] }): ReactNode {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className={classes.next}>{title}</h3>
      <ul className={classes.list}>
        {lines.slice(0, 100).map(({ id, words }) => (
          <li key={`${id} ${words}`}>{words}</li>
        ))}
      </ul>
    </>
  )
}

/** What a bundle changes, or changed: new, changed, already known, in conflict, left out. */
export function ChangesShown({ changes }: { changes: Changes }): ReactNode {
  const { added, known, filled, stubs, counts, records, conflicts, exceptions, leftOut } = changes
  return (
    <>
      <p>
        {counted(added, 'new entry', 'new entries')}, {known} already known
        {filled > 0 ? `, ${filled} whose content was held back before` : ''}
        {stubs > 0 ? `; of ${stubs} the content stays at the other desk` : ''}.
      </p>
      {counts.length === 0 ? (
        <p>No record changes.</p>
      ) : (
        <ScrollBox label="What changes" className={classes.scroll}>
          <table className={classes.table}>
            <caption className="desk-hidden">Records by kind</caption>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col" className={classes.number}>
                  New
                </th>
                <th scope="col" className={classes.number}>
                  Changed
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.map(({ subject, isNew, changed }) => (
                <tr key={subject}>
                  <th scope="row">{subject}</th>
                  <td className={classes.number}>{isNew}</td>
                  <td className={classes.number}>{changed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {records.length > 0 ? (
        <details>
          <summary>The records by reference</summary>
          <ul className={classes.list}>
            {records.map(({ id, reference, what }) => (
              <li key={id}>
                {reference}: {WHAT[what].toLowerCase()}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Sentences
        title={`${counted(conflicts.length, 'field')} in conflict, for a person to decide`}
        lines={conflicts.map(({ id, reference, field }) => ({ id, words: `${reference}: ${field}` }))}
      />
      <Sentences
        title={`${counted(exceptions.length, 'entry', 'entries')} that need a look`}
        lines={exceptions.map(({ id, reference, reason }) => ({ id, words: `${reference}: ${reason}` }))}
      />
      <Sentences title="Not taken in yet" lines={leftOut.map((words) => ({ id: '', words }))} />
    </>
  )
}
