import { Button, Group, Radio } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { noteTypes, type NoteType } from '../../../../src-main/contract/codes/referral'
import {
  DraftState,
  FaultNotice,
  isReadMoment,
  Narrative,
  Panel,
  tell,
  TypedMoment,
  useDraft,
  usePageCommand
} from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

const helps: Record<NoteType, string> = {
  fact: 'What was seen, said or found, and by whom.',
  opinion: 'A judgement; whose it is and what it rests on.',
  third_party: 'What somebody else reports; who, and how they know.'
}

/** Adds a note, marked as fact, opinion or third-party report (Data Protection Act 2018, section 38(2)). */
export function NoteForm({ onDone }: { onDone: () => void }): ReactNode {
  const view = useCase()
  const [type, setType] = useState<NoteType>('fact')
  const [text, setText] = useState('')
  const [happenedAt, setHappenedAt] = useState<string | null>(null)
  const draft = useDraft(`note:${view.id}`, { type, text, happenedAt }, (body) => {
    setType(noteTypes.codes.find(({ code }) => code === body['type'])?.code ?? 'fact')
    setText(String(body['text'] ?? ''))
    setHappenedAt(typeof body['happenedAt'] === 'string' ? body['happenedAt'] : null)
  })
  const add = useCaseTell('referrals.note', () => {
    void draft.discard()
    tell('The note is on the timeline.')
    onDone()
  })
  const wrongMoment = happenedAt !== null && !isReadMoment(happenedAt)
  const send = (): void => {
    if (!wrongMoment) add.mutate({ referral: view.id, type, text, happenedAt })
  }
  usePageCommand('send', send)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send()
  }
  return (
    <Panel title="Add a note">
      <form onSubmit={submit} className={classes.form} noValidate>
        <Radio.Group label="What kind of note is it?" value={type} onChange={(chosen) => setType(chosen as NoteType)}>
          <Group gap="md" mt={4}>
            {noteTypes.codes.map(({ code, label }) => (
              <Radio key={code} value={code} label={label} size="sm" />
            ))}
          </Group>
        </Radio.Group>
        <Narrative
          label="Note"
          help={helps[type]}
          value={text}
          onChange={setText}
          error={add.error?.fields['text']}
          minRows={4}
        />
        <TypedMoment
          label="When it happened"
          help="Leave empty if it was just now."
          value={happenedAt}
          onChange={setHappenedAt}
          error={add.error?.fields['happenedAt']}
        />
        <FaultNotice fault={add.error} />
        <Group gap="sm">
          <Button type="submit" loading={add.isPending} disabled={text.trim() === ''}>
            Add the note
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Close
          </Button>
          <DraftState
            draft={draft}
            onStartAnew={() => {
              setType('fact')
              setText('')
              setHappenedAt(null)
              void draft.discard()
            }}
          />
        </Group>
      </form>
    </Panel>
  )
}
