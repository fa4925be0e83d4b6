import { Button, Group, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { intakeFields, type ColumnMatch, type IntakeField } from '../../../src-main/contract/intake'
import { counted, Note, Panel } from '../../components'
import { intakeLabels, wantedFields } from './fields'
import { fieldOf, withColumn, type Overview } from './wizard'
import classes from './intake.module.css'

const fields = intakeFields.map((field) => ({ value: field, label: intakeLabels[field] }))

interface Props {
  overview: Overview
  match: ColumnMatch
  onMatch: (match: ColumnMatch) => void
  onNext: () => void
  onAgain: () => void
}

function Unmatched({ match }: { match: ColumnMatch }): ReactNode {
  const missing = wantedFields.filter((field) => match[field] === undefined)
  if (missing.length === 0) return null
  return (
    <Note>
      No column for {missing.map((field) => intakeLabels[field].toLocaleLowerCase('en')).join(', ')}: the referrals come
      in incomplete and say so.
    </Note>
  )
}

/** Matches each column with a field of the referral. What was guessed or remembered is already chosen. */
export function MatchColumns({ overview, match, onMatch, onNext, onAgain }: Props): ReactNode {
  const set = (index: number, field: IntakeField | null): void => {
    const before = fieldOf(match, index)
    const freed = before === null ? match : withColumn(match, before, null)
    onMatch(field === null ? freed : withColumn(freed, field, index))
  }
  return (
    <Panel title={`${overview.name}: ${counted(overview.rows, 'row')}`}>
      <p className={classes.lead}>
        {overview.remembered
          ? 'Matched as you matched the last file with these headings.'
          : 'Matched by the headings as far as they could be understood. Look over each line.'}
      </p>
      {overview.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Column of the file</th>
              <th scope="col">Goes to</th>
              <th scope="col">For example</th>
            </tr>
          </thead>
          <tbody>
            {overview.columns.map((column) => (
              <tr key={column.index}>
                <th scope="row">{column.heading || `(no heading, column ${column.index + 1})`}</th>
                <td>
                  <Select
                    aria-label={`${column.heading || `Column ${column.index + 1}`} goes to`}
                    data={fields}
                    value={fieldOf(match, column.index)}
                    onChange={(field) => set(column.index, field)}
                    placeholder="Not brought in"
                    searchable
                    clearable
                    clearButtonProps={{ 'aria-label': `Do not bring in ${column.heading}` }}
                    nothingFoundMessage="No such field"
                  />
                </td>
                <td className={classes.samples}>{column.samples.filter(Boolean).join(' · ') || 'empty'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Unmatched match={match} />
      <Group gap="sm" mt="md">
        <Button onClick={onNext} disabled={Object.keys(match).length === 0} data-autofocus>
          Look at the rows
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          Choose another file
        </Button>
      </Group>
    </Panel>
  )
}
