import { Button, NumberInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { PolicyRow } from '../../../src-main/contract/policy'
import { useSession, usePut, useTell } from '../../api'
import { ConfirmSecond, Dialog, Narrative, tell } from '../../components'
import { changeFaults, unitWords, valueInWords } from './words'
import classes from './policy.module.css'

interface ChangePolicyProps {
  row: PolicyRow
  deciders: readonly { id: string; name: string }[]
  shortestReason: number
  onClose: () => void
}

/** Proposes another value, then has a second officer confirm exactly that on the spot. */
export function ChangePolicy({ row, deciders, shortestReason, onClose }: ChangePolicyProps): ReactNode {
  const { officer } = useSession()
  const put = usePut()
  const [value, setValue] = useState<number | string>(row.value)
  const [reason, setReason] = useState('')
  const [strict, setStrict] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const changing = useTell('policy.change', {
    refreshes: ['today.show', 'oversight.show'],
    onDone: (shown) => {
      put('policy.show', {}, shown)
      tell('The policy is changed.')
      onClose()
    }
  })
  const faults = changeFaults(row, value, reason, shortestReason)
  const refused = changing.error?.fields ?? {}
  const error = (field: 'value' | 'reason'): string | undefined =>
    (strict ? faults[field] : undefined) ?? refused[field]
  return (
    <Dialog opened onClose={onClose} title={row.label} size="xl">
      {confirming && typeof value === 'number' ? (
        <ConfirmSecond
          asks={officer.name}
          action="a change of the desk’s policy"
          words={[
            { heading: 'What', text: row.label },
            { heading: 'From', text: row.valueWords },
            { heading: 'To', text: valueInWords(row.unit, value) },
            { heading: 'Reason', text: reason }
          ]}
          deciders={deciders}
          onDecide={({ second }) =>
            changing.mutateAsync({ parameter: row.name, before: row.value, value, reason, second })
          }
          busy={changing.isPending}
          fault={changing.error}
          onCancel={() => setConfirming(false)}
        />
      ) : (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setStrict(true)
            changing.reset()
            if (Object.keys(faults).length === 0) setConfirming(true)
          }}
        >
          <p className={classes.lead}>
            In force: {row.valueWords}. Default: {row.defaultWords}. {row.source} What begins from now on counts by the
            new value; clocks that run keep theirs.
          </p>
          <NumberInput
            label={`New value, in ${unitWords(row.unit)}`}
            description={`From ${row.least} to ${row.most}.`}
            value={value}
            onChange={setValue}
            allowDecimal={false}
            allowNegative={false}
            error={error('value')}
            data-autofocus
            className={classes.value ?? ''}
          />
          <Narrative
            label="Reason"
            help={`At least ${shortestReason} characters. Both names and the reason stay on the record.`}
            value={reason}
            onChange={setReason}
            minRows={2}
            error={error('reason')}
          />
          <div className={classes.buttons}>
            <Button type="submit">Continue to confirming</Button>
            <Button variant="subtle" onClick={onClose}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
