import { Button, Group, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import {
  deconflictionAnswers,
  deconflictionBodies,
  type DeconflictionAnswer,
  type DeconflictionBody
} from '../../../../src-main/contract/codes/decisions'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { ChoiceOf, FaultNotice, Panel, shownMoment, tell, TypedMoment, useDraft } from '../../../components'
import { useCase, useCaseTell } from './case-context'
import classes from './case.module.css'

type Asked = CaseView['deconfliction'][number]

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function AskForm({ onDone }: { onDone: () => void }): ReactNode {
  const view = useCase()
  const [asked, setAsked] = useState<DeconflictionBody | null>('FIMU')
  const [askedName, setAskedName] = useState('')
  const [askedAt, setAskedAt] = useState<string | null>(null)
  const draft = useDraft(`ask-deconfliction:${view.id}`, { asked, askedName, askedAt }, (body) => {
    setAsked(deconflictionBodies.codes.find(({ code }) => code === body['asked'])?.code ?? null)
    setAskedName(text(body['askedName']) ?? '')
    setAskedAt(text(body['askedAt']))
  })
  const ask = useCaseTell('referrals.askDeconfliction', () => {
    void draft.discard()
    tell('The question is on the timeline.')
    onDone()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (asked !== null) ask.mutate({ referral: view.id, asked, askedName, askedAt })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <h3 className={classes.small}>Ask whether the person is in a live investigation</h3>
      <ChoiceOf
        list={deconflictionBodies}
        label="Whom"
        value={asked}
        onChange={setAsked}
        error={ask.error?.fields['asked']}
      />
      <TextInput
        label="Name or desk asked"
        value={askedName}
        maxLength={200}
        onChange={(event) => setAskedName(event.currentTarget.value)}
        error={ask.error?.fields['askedName']}
      />
      <TypedMoment
        label="When asked"
        help="Leave empty if it was just now."
        value={askedAt}
        onChange={setAskedAt}
        error={ask.error?.fields['askedAt']}
      />
      <FaultNotice fault={ask.error} />
      <Group gap="sm">
        <Button type="submit" loading={ask.isPending} disabled={asked === null}>
          Record the question
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}

function AnswerForm({ question, onDone }: { question: Asked; onDone: () => void }): ReactNode {
  const view = useCase()
  const [answer, setAnswer] = useState<DeconflictionAnswer | null>(null)
  const [reference, setReference] = useState('')
  const [answeredAt, setAnsweredAt] = useState<string | null>(null)
  const draft = useDraft(`answer-deconfliction:${view.id}`, { answer, reference, answeredAt }, (body) => {
    setAnswer(deconflictionAnswers.codes.find(({ code }) => code === body['answer'])?.code ?? null)
    setReference(text(body['reference']) ?? '')
    setAnsweredAt(text(body['answeredAt']))
  })
  const send = useCaseTell('referrals.answerDeconfliction', () => {
    void draft.discard()
    tell('The answer is on the timeline.')
    onDone()
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (answer !== null) send.mutate({ referral: view.id, request: question.request, answer, reference, answeredAt })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <h3 className={classes.small}>
        Answer of {labelOf(deconflictionBodies, question.asked)}, asked {shownMoment(question.askedAt)}
      </h3>
      <ChoiceOf
        list={deconflictionAnswers}
        label="Answer"
        value={answer}
        onChange={setAnswer}
        error={send.error?.fields['answer']}
      />
      <TextInput
        label="Reference"
        description="The reference only, no intelligence detail."
        value={reference}
        maxLength={200}
        onChange={(event) => setReference(event.currentTarget.value)}
        error={send.error?.fields['reference']}
      />
      <TypedMoment
        label="When answered"
        help="Leave empty if it was just now."
        value={answeredAt}
        onChange={setAnsweredAt}
        error={send.error?.fields['answeredAt']}
      />
      <FaultNotice fault={send.error} />
      <Group gap="sm">
        <Button type="submit" loading={send.isPending} disabled={answer === null}>
          Record the answer
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Close
        </Button>
      </Group>
    </form>
  )
}

/** Deconfliction: an open question is answered first; without one a new question can be asked, in every open stage. */
export function Deconfliction({ onDone }: { onDone: () => void }): ReactNode {
  const { deconfliction } = useCase()
  const open = deconfliction.find((each) => each.answer === null)
  return (
    <Panel title="Deconfliction">
      {open ? <AnswerForm key={open.request} question={open} onDone={onDone} /> : <AskForm onDone={onDone} />}
    </Panel>
  )
}
