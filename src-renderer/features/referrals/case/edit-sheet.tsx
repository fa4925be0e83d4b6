import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { DraftState, FaultNotice, SideSheet, tell, useDraft, usePageCommand } from '../../../components'
import { errorsOf, focusField, unreadable, type FieldErrors } from '../fields/errors'
import { FieldGroup } from '../fields/field-group'
import { groups, shapesOf, type Group as GroupName } from '../fields/shapes'
import { changedNames, fieldsToSend, givenOf, valuesFrom, valuesOf, type Values } from '../fields/values'
import { useCase, useCaseTell, useOpenPart } from './case-context'

function EditForm({
  group,
  field,
  onDone
}: {
  group: GroupName
  field: string | undefined
  onDone: () => void
}): ReactNode {
  const view = useCase()
  const before = valuesOf(view)
  const [changes, setChanges] = useState<Values>({})
  const [wrong, setWrong] = useState<FieldErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const shapes = shapesOf(group)
  const values = { ...before, ...changes }
  const names = changedNames(
    shapes.map(({ name }) => name),
    before,
    values
  )
  const draft = useDraft(`amend-${group}:${view.id}`, { ...changes }, (body) => setChanges(valuesFrom(body)))
  const amend = useCaseTell('referrals.amend', () => {
    void draft.discard()
    tell('Saved.')
    onDone()
  })
  const save = (): void => {
    const cannotRead = unreadable(values)
    setWrong(cannotRead)
    if (Object.keys(cannotRead).length > 0) return
    if (names.length === 0) return onDone()
    amend.mutate({
      referral: view.id,
      fields: fieldsToSend(values, names),
      ...(names.some((name) => name.startsWith('given.')) ? { given: givenOf(values) } : {}),
      ...(names.includes('owner') ? { owner: typeof values.owner === 'string' ? values.owner : null } : {})
    })
  }
  usePageCommand('send', save)
  const errors = { ...errorsOf(amend.error), ...wrong }
  const first = Object.keys(errors)[0] ?? field
  useEffect(() => {
    if (!draft.ready || !form.current) return
    focusField(form.current, first ?? shapes[0]?.name ?? '')
    // The focus moves when the form opens and when a field is refused, not while typing.
  }, [draft.ready, first, shapes])
  if (!draft.ready) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save()
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <FieldGroup
        shapes={shapes}
        values={values}
        onValues={(changed) => {
          setWrong({})
          const touched = changedNames(
            shapes.map(({ name }) => name),
            before,
            changed
          )
          setChanges(Object.fromEntries(touched.map((name) => [name, changed[name] ?? null])))
        }}
        errors={errors}
      />
      <DraftState
        draft={draft}
        onStartAnew={() => {
          setChanges({})
          void draft.discard()
        }}
      />
      <FaultNotice fault={amend.error} />
      <Group gap="sm" mt="sm">
        <Button type="submit" loading={amend.isPending}>
          Save
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}

/** Changes one group of a case's fields, beside the case. What was and what is both stay on the timeline. */
export function EditSheet({ part }: { part: string }): ReactNode {
  const open = useOpenPart()
  const [name, group, field] = part.split('/')
  const found = name === 'edit' ? groups.find((each) => each.group === group) : undefined
  return (
    <SideSheet opened={found !== undefined} onClose={() => open('')} title={found?.label ?? ''}>
      {found ? <EditForm key={found.group} group={found.group} field={field} onDone={() => open('')} /> : null}
    </SideSheet>
  )
}
