import { Checkbox, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { forces, type Force } from '../../../../src-main/contract/codes/forces'
import { panelBodies, type PanelBody } from '../../../../src-main/contract/codes/support'
import type { Attendance, PackItem } from '../../../../src-main/contract/support-entries'
import { ChoiceOf } from '../../../components'
import { ListRows } from './list-rows'

interface Props {
  label: string
  help?: string | undefined
  error?: string | undefined
  value: unknown
  onChange: (value: unknown) => void
}

function rowsOf<Row>(value: unknown): Row[] {
  return Array.isArray(value) ? (value as Row[]) : []
}

const NOBODY: Attendance = { body: 'local_authority', name: '', role: '', force: null, chairs: false }

/** Who attended a panel: body, name, and for police the force; who chaired is marked. */
export function AttendanceInput({ value, onChange, ...rest }: Props): ReactNode {
  return (
    <ListRows {...rest} rows={rowsOf<Attendance>(value)} onRows={onChange} fresh={NOBODY} adds="Add somebody">
      {({ body, name, role, force, chairs }, change, place) => (
        <>
          <ChoiceOf
            list={panelBodies}
            label={`Body ${place}`}
            value={body}
            onChange={(code) =>
              change({
                body: (code ?? 'other') as PanelBody,
                force: code === 'police' ? 'metropolitan' : null,
                chairs: code === 'police' ? false : chairs
              })
            }
          />
          <TextInput
            label={`Name ${place}`}
            value={name}
            maxLength={200}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {body === 'police' ? (
            <ChoiceOf
              list={forces}
              label={`Force ${place}`}
              value={force}
              onChange={(code) => change({ force: code as Force | null })}
            />
          ) : (
            <TextInput
              label={`Role ${place}`}
              value={role}
              maxLength={200}
              onChange={(event) => change({ role: event.currentTarget.value })}
            />
          )}
          {body === 'police' ? null : (
            <Checkbox
              label={`Chaired (row ${place})`}
              size="sm"
              checked={chairs}
              onChange={(event) => change({ chairs: event.currentTarget.checked })}
            />
          )}
        </>
      )}
    </ListRows>
  )
}

/** Who got the pack. */
export function RecipientsInput({ value, onChange, ...rest }: Props): ReactNode {
  const fresh: { body: PanelBody; name: string } = { body: 'local_authority', name: '' }
  return (
    <ListRows {...rest} rows={rowsOf<typeof fresh>(value)} onRows={onChange} fresh={fresh} adds="Add a recipient">
      {({ body, name }, change, place) => (
        <>
          <ChoiceOf
            list={panelBodies}
            label={`Recipient’s body ${place}`}
            value={body}
            onChange={(code) => change({ body: (code ?? 'other') as PanelBody })}
          />
          <TextInput
            label={`Recipient ${place}`}
            value={name}
            maxLength={200}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </>
      )}
    </ListRows>
  )
}

const NOTHING: PackItem = { label: '', sensitive: false, included: true }

/** What was considered for the pack. A sensitive item cannot be in it. */
export function PackInput({ value, onChange, ...rest }: Props): ReactNode {
  return (
    <ListRows {...rest} rows={rowsOf<PackItem>(value)} onRows={onChange} fresh={NOTHING} adds="Add an item">
      {({ label, sensitive, included }, change, place) => (
        <>
          <TextInput
            label={`Item ${place}`}
            value={label}
            maxLength={200}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
          <Checkbox
            label={`Sensitive, stays out (item ${place})`}
            size="sm"
            checked={sensitive}
            onChange={(event) =>
              change({ sensitive: event.currentTarget.checked, included: !event.currentTarget.checked })
            }
          />
          <Checkbox
            label={`In the pack (item ${place})`}
            size="sm"
            checked={included}
            disabled={sensitive}
            onChange={(event) => change({ included: event.currentTarget.checked })}
          />
        </>
      )}
    </ListRows>
  )
}
