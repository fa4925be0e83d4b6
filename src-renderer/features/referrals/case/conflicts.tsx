import { Button, Group, Radio, Stack } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { DECIDERS } from '../../../../src-main/contract/codes/roles'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { useSession } from '../../../api'
import { FaultNotice, Narrative, Panel, shownMoment, tell } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

type Conflict = CaseView['conflicts'][number]

function Values({ conflict }: { conflict: Conflict }): ReactNode {
  return (
    <ul className={classes.values}>
      {conflict.values.map((each, place) => (
        <li key={`${place}:${each.recordedAt}`}>
          <strong>{each.words}</strong>
          <span className={classes.aside}>
            {each.who}, {shownMoment(each.recordedAt)}
            {each.shown ? ' · shown until somebody decides, as the more cautious' : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Decide({ conflict }: { conflict: Conflict }): ReactNode {
  const view = useCase()
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const resolve = useCaseTell('referrals.resolve', () => tell('Decided. Both values stay on the timeline.'))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const value = conflict.values[Number(chosen)]
    if (chosen !== null && value)
      resolve.mutate({ referral: view.id, field: conflict.field, value: value.value, reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <Radio.Group label={`Which holds for “${conflict.label}”?`} value={chosen} onChange={setChosen}>
        <Stack gap={8} mt={6}>
          {conflict.values.map((each, place) => (
            <Radio
              key={`${place}:${each.recordedAt}`}
              value={String(place)}
              label={each.words}
              description={`${each.who}, ${shownMoment(each.recordedAt)}${each.shown ? ' (shown until decided, as the more cautious)' : ''}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Narrative
        label="Why?"
        value={reason}
        onChange={setReason}
        minRows={2}
        error={resolve.error?.fields['reason']}
        required
      />
      <FaultNotice fault={resolve.error} />
      <Group>
        <Button type="submit" loading={resolve.isPending} disabled={chosen === null || reason.trim() === ''}>
          Decide
        </Button>
      </Group>
    </form>
  )
}

/** Fields that two desks wrote without knowing of each other: both values stay in sight until a supervisor decides, with a reason. */
export function Conflicts(): ReactNode {
  const { conflicts } = useCase()
  const { officer } = useSession()
  const mayDecide = (DECIDERS as readonly string[]).includes(officer.role)
  return conflicts.map((conflict) => (
    <Panel key={conflict.field} title={`Two desks wrote different things: ${conflict.label}`}>
      {mayDecide ? (
        <Decide conflict={conflict} />
      ) : (
        <>
          <Values conflict={conflict} />
          <p className={classes.nothing}>A supervisor or superintendent decides which holds.</p>
        </>
      )}
    </Panel>
  ))
}
