import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { SupportAct } from '../../../../src-main/contract/support-entries'
import type { SupportItem, SupportLine, SupportView } from '../../../../src-main/contract/support-views'
import { DraftState, FaultNotice, Narrative, tell, todayInLondon, useDraft, usePageCommand } from '../../../components'
import { useCase, useOpenPart } from '../case/case-context'
import { focusField } from '../fields/errors'
import { FormField } from './form-field'
import { bodyToSend, formFaults, startingValues, type FormValues } from './form-values'
import { forms } from './forms'
import { fixedParts, prefilled } from './prefill'
import { stepOpened } from './then-step'
import { useSupportTell } from './use-support'
import classes from './support.module.css'

interface Props {
  act: SupportAct
  /** The item it goes on with; null where it begins one. */
  item: SupportItem | null
  /** The line it corrects, if it is a correction. */
  corrects: SupportLine | null
  view: SupportView
  onDone: () => void
}

/** A refusal's sentence on a field, or on something within it. */
function errorOf(fields: Readonly<Record<string, string>>, name: string): string | undefined {
  const own = fields[name] ?? fields[`correction.body.${name}`]
  if (own !== undefined) return own
  const within = Object.keys(fields).find((key) => key.startsWith(`${name}.`) || key.includes(`.${name}.`))
  return within === undefined ? undefined : fields[within]
}

/** The form of one act: it starts with what is known, keeps what is typed, and says what is wrong beside the field. */
export function SupportForm({ act, item, corrects, view, onDone }: Props): ReactNode {
  const form = forms[act]
  const fields = corrects ? (form.correcting ?? form.fields) : form.fields
  const start = (): FormValues =>
    corrects ? corrects.body : { ...startingValues(fields, todayInLondon()), ...prefilled(act, item, view) }
  const [values, setValues] = useState<FormValues>(start)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const about = corrects?.name ?? item?.item ?? ''
  const name = `${corrects ? 'correct-' : ''}${act.replaceAll(/[._]/g, '-')}`
  const draft = useDraft(`${name}:${view.referral}`, { values, reason, about }, (body) => {
    if (body['about'] !== about) return
    setValues((body['values'] ?? {}) as FormValues)
    setReason(String(body['reason'] ?? ''))
  })
  const before = useCase()
  const openPart = useOpenPart()
  const send = useSupportTell(corrects ? 'support.correct' : form.call, (after) => {
    void draft.discard()
    const to = corrects ? null : stepOpened(act, values, before, after)
    const label = after.steps.find((step) => step.to === to)?.label
    const next = label === undefined ? '' : ` Now: ${label.toLocaleLowerCase('en')}.`
    tell(corrects ? 'Corrected. What stood there before stays readable.' : `Recorded.${next}`)
    if (to === null) onDone()
    else openPart(`step/${to}`)
  })
  const within = useRef<HTMLDivElement>(null)
  const submit = (): void => {
    const faults = formFaults(fields, values, todayInLondon())
    const lacking: Record<string, string> = corrects && reason.trim() === '' ? { ...faults, reason: 'Needed.' } : faults
    setWrong(lacking)
    const first = Object.keys(lacking)[0]
    if (first !== undefined) {
      if (within.current) focusField(within.current, first)
      return
    }
    const body = { ...bodyToSend(fields, values, todayInLondon()), ...fixedParts(act, item, view) }
    const input = corrects
      ? { referral: view.referral, correction: { act, of: corrects.name, reason, body: { ...corrects.body, ...body } } }
      : { referral: view.referral, ...body }
    send.mutate(input as never)
  }
  usePageCommand('send', submit)
  const faulty = { ...send.error?.fields, ...wrong }
  const refused = Object.keys(send.error?.fields ?? {})[0]
  useEffect(() => {
    if (refused !== undefined && within.current) focusField(within.current, refused)
  }, [refused])
  useEffect(() => {
    if (draft.ready) within.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [draft.ready])
  const commissions = view.items
    .filter(({ part }) => part === 'commission')
    .map((each) => ({ value: each.item, label: each.title }))
  if (!draft.ready) return null
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
      className={classes.form}
      noValidate
    >
      <h3 className={classes.formTitle}>{corrects ? `Correct: ${corrects.title}` : form.title}</h3>
      {item && !corrects ? <p className={classes.aside}>{item.title}</p> : null}
      <div ref={within} className={classes.fields}>
        {fields.map((field) => (
          <div key={field.name} data-field={field.name}>
            <FormField
              field={field}
              value={values[field.name]}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
              error={errorOf(faulty, field.name)}
              commissions={commissions}
            />
          </div>
        ))}
        {corrects ? (
          <div data-field="reason">
            <Narrative
              label="Why it is corrected"
              required
              minRows={2}
              value={reason}
              onChange={setReason}
              error={wrong['reason']}
            />
          </div>
        ) : null}
      </div>
      <FaultNotice fault={send.error} />
      <Group gap="sm">
        <Button type="submit" loading={send.isPending}>
          Record it
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
        <DraftState
          draft={draft}
          onStartAnew={() => {
            setValues(start())
            setReason('')
            void draft.discard()
          }}
        />
      </Group>
    </form>
  )
}
