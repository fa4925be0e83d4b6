import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { ColumnMatch, PreviewRow } from '../../../src-main/contract/intake'
import { useAsk } from '../../api'
import { counted, EmptyState, FaultNotice, Loading, Note, Panel } from '../../components'
import { intakeLabels } from './fields'
import type { Overview } from './wizard'
import classes from './intake.module.css'

const PAGE = 50

interface Props {
  overview: Overview
  match: ColumnMatch
  stopped: boolean
  onBack: () => void
  onBringIn: () => void
}

function Row({ row }: { row: PreviewRow }): ReactNode {
  return (
    <tr data-bad={!row.good}>
      <th scope="row">{row.row}</th>
      {row.cells.map((cell) => (
        <td key={cell.field} data-bad={cell.error !== null}>
          <span className={classes.cell}>{cell.text || '–'}</span>
          {cell.error === null ? null : (
            <span className={classes.bad}>
              <IconAlertTriangle size={14} aria-label="Wrong:" />
              {cell.error}
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}

function Pages({
  offset,
  shown,
  onOffset
}: {
  offset: number
  shown: number
  onOffset: (offset: number) => void
}): ReactNode {
  if (shown <= PAGE) return null
  const last = Math.min(shown, offset + PAGE)
  return (
    <Group gap="sm" my="xs">
      <Button variant="default" size="xs" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - PAGE))}>
        Rows before
      </Button>
      <output className={classes.dim}>
        {(offset + 1).toLocaleString('en-GB')} to {last.toLocaleString('en-GB')} of {shown.toLocaleString('en-GB')}
      </output>
      <Button variant="default" size="xs" disabled={last >= shown} onClick={() => onOffset(offset + PAGE)}>
        Rows after
      </Button>
    </Group>
  )
}

/** What would come in and what would not, row by row, with what is wrong beside each wrong cell. */
export function PreviewRows({ overview, match, stopped, onBack, onBringIn }: Props): ReactNode {
  const [only, setOnly] = useState<'all' | 'bad'>('all')
  const [offset, setOffset] = useState(0)
  const found = useAsk(
    'intake.preview',
    { intake: overview.intake, match, only, offset, limit: PAGE },
    { keepLast: true }
  )
  const seen = found.data
  if (!seen) {
    return (
      <Panel title="Look before it comes in">
        {found.error ? (
          <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
        ) : (
          <Loading what="Looking at every row …" />
        )}
        {found.error ? (
          <Button variant="default" mt="md" onClick={onBack}>
            Back to the columns
          </Button>
        ) : null}
      </Panel>
    )
  }
  const headings = seen.rows[0]?.cells.map((cell) => cell.field) ?? []
  return (
    <Panel title="Look before it comes in">
      {stopped ? <Note title="Stopped">Nothing was brought in. You can start again from here.</Note> : null}
      <output className={classes.sum}>
        <strong>{counted(seen.good, 'row')}</strong> can come in.{' '}
        {seen.bad === 0
          ? 'None is wrong.'
          : `${counted(seen.bad, 'row')} cannot; you can save them to a file afterwards, with what is wrong.`}
      </output>
      {seen.problems.map((problem) => (
        <Note key={problem}>{problem}</Note>
      ))}
      <FaultNotice fault={found.error} />
      <SegmentedControl
        aria-label="Which rows"
        data={[
          { value: 'all', label: 'All rows' },
          { value: 'bad', label: 'Wrong ones' }
        ]}
        value={only}
        onChange={(chosen) => {
          setOnly(chosen as 'all' | 'bad')
          setOffset(0)
        }}
      />
      <Pages offset={offset} shown={seen.shown} onOffset={setOffset} />
      {seen.rows.length === 0 ? (
        <EmptyState title="No such row">
          {only === 'bad' ? 'Every row can come in.' : 'The file holds no row below its headings.'}
        </EmptyState>
      ) : (
        // A table that scrolls must be reachable by the keyboard (WCAG 2.1.1); nothing in it can take the focus itself.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes.scroll} tabIndex={0} aria-label="Rows of the file" data-busy={found.isFetching}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Row</th>
                {headings.map((field) => (
                  <th key={field} scope="col">
                    {intakeLabels[field]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {seen.rows.map((row) => (
                <Row key={row.row} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Group gap="sm" mt="md">
        <Button onClick={onBringIn} disabled={seen.good === 0}>
          Bring in {counted(seen.good, 'row')}
        </Button>
        <Button variant="default" onClick={onBack}>
          Back to the columns
        </Button>
      </Group>
    </Panel>
  )
}
