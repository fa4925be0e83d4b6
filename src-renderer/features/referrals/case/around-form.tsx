import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { AroundPerson } from '../../../../src-main/contract/case-file-views'
import { aroundRoles, type AroundRole } from '../../../../src-main/contract/codes/around'
import { subjectCategories, type SubjectCategory } from '../../../../src-main/contract/codes/referral'
import { ChoiceOf, DraftState, FaultNotice, Narrative, Panel, tell, useDraft } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

const texts = [
  { name: 'name', label: 'Name', help: undefined },
  { name: 'relation', label: 'What they are to the person', help: 'Mother, form tutor, social worker.' },
  { name: 'organisation', label: 'Organisation', help: undefined },
  { name: 'contact', label: 'Contact', help: 'Telephone or email.' }
] as const
type Texts = Record<(typeof texts)[number]['name'], string>

function Remove({ person, onDone }: { person: AroundPerson; onDone: () => void }): ReactNode {
  const view = useCase()
  const [reason, setReason] = useState<string | null>(null)
  const remove = useCaseTell('referrals.removeAround', () => {
    tell('Taken out of the case. The timeline keeps that they were there.')
    onDone()
  })
  if (reason === null) {
    return (
      <div>
        <Button variant="subtle" size="xs" onClick={() => setReason('')}>
          They do not belong to this case
        </Button>
      </div>
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    remove.mutate({ referral: view.id, person: person.person, reason })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <Narrative
        label="Why are they taken out?"
        value={reason}
        onChange={setReason}
        error={remove.error?.fields['reason']}
        required
      />
      <FaultNotice fault={remove.error} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={remove.isPending} disabled={reason.trim() === ''}>
          Take them out
        </Button>
      </Group>
    </form>
  )
}

/** Adds somebody around the case, or changes what is kept of them. Nobody here is looked for as a subject. */
export function AroundForm({ person, onDone }: { person: AroundPerson | undefined; onDone: () => void }): ReactNode {
  const view = useCase()
  const [role, setRole] = useState<AroundRole | null>(person?.role ?? null)
  const [category, setCategory] = useState<SubjectCategory | null>(person?.category ?? null)
  const [words, setWords] = useState<Texts>({
    name: person?.name ?? '',
    relation: person?.relation ?? '',
    organisation: person?.organisation ?? '',
    contact: person?.contact ?? ''
  })
  const key = person === undefined ? 'around' : `around-${person.person.replace(':', '-')}`
  const draft = useDraft(`${key}:${view.id}`, { role, category, ...words }, (body) => {
    const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
    setRole(aroundRoles.codes.find(({ code }) => code === body['role'])?.code ?? null)
    setCategory(subjectCategories.codes.find(({ code }) => code === body['category'])?.code ?? null)
    setWords({
      name: text('name'),
      relation: text('relation'),
      organisation: text('organisation'),
      contact: text('contact')
    })
  })
  const done = (said: string): void => {
    void draft.discard()
    tell(said)
    onDone()
  }
  const add = useCaseTell('referrals.addAround', () => done('Added.'))
  const amend = useCaseTell('referrals.amendAround', () => done('Saved.'))
  const fault = add.error ?? amend.error
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (draft.ready) form.current?.querySelector('input')?.focus()
  }, [draft.ready])
  if (!draft.ready) return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (role === null || category === null) return
    const given = { referral: view.id, role, category, ...words }
    if (person === undefined) add.mutate(given)
    else amend.mutate({ ...given, person: person.person })
  }
  return (
    <Panel title={person === undefined ? 'Add somebody around the case' : `Around the case: ${person.name}`}>
      <form ref={form} onSubmit={submit} className={classes.form} noValidate>
        {texts.slice(0, 1).map(({ name, label }) => (
          <TextInput
            key={name}
            label={label}
            value={words[name]}
            maxLength={200}
            onChange={(event) => setWords({ ...words, [name]: event.currentTarget.value })}
            error={fault?.fields[name]}
            autoComplete="off"
            required
          />
        ))}
        <ChoiceOf list={aroundRoles} label="Role in the case" value={role} onChange={setRole} required />
        <ChoiceOf
          list={subjectCategories}
          label="Category of person"
          help="Data Protection Act 2018, section 38(3): kept apart from the person whom the referral is about."
          value={category}
          onChange={setCategory}
          required
        />
        {texts.slice(1).map(({ name, label, help }) => (
          <TextInput
            key={name}
            label={label}
            description={help}
            value={words[name]}
            maxLength={200}
            onChange={(event) => setWords({ ...words, [name]: event.currentTarget.value })}
            error={fault?.fields[name]}
            autoComplete="off"
          />
        ))}
        <FaultNotice fault={fault} />
        <Group gap="sm">
          <Button
            type="submit"
            loading={add.isPending || amend.isPending}
            disabled={words.name.trim() === '' || role === null || category === null}
          >
            {person === undefined ? 'Add them' : 'Save'}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Close
          </Button>
          <DraftState
            draft={draft}
            onStartAnew={() => {
              setRole(null)
              setCategory(null)
              setWords({ name: '', relation: '', organisation: '', contact: '' })
              void draft.discard()
            }}
          />
        </Group>
      </form>
      {person === undefined ? null : <Remove person={person} onDone={onDone} />}
    </Panel>
  )
}
