import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useTell } from '../../api'
import {
  isReadDay,
  Loading,
  Page,
  tell,
  useDraft,
  useMarking,
  useMarkingsAllowed,
  usePageCommand,
  WizardFrame
} from '../../components'
import { ChoosePeriod } from './choose-period'
import { Comment } from './comment'
import { LookAtFigures } from './look-at-figures'
import { nameOf } from './words'
import classes from './summaries.module.css'
import { writingFrom, writingSteps, type Writing, type WritingStep } from './writing'

/** Puts the focus on each new step, so that the keyboard goes on where the eye does. */
function useFocusEachStep(step: WritingStep, body: React.RefObject<HTMLDivElement | null>): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    const first =
      body.current?.querySelector<HTMLElement>('[data-autofocus]') ??
      body.current?.querySelector<HTMLElement>('textarea, input, button')
    first?.focus({ preventScroll: true })
    body.current?.closest('main')?.scrollTo({ top: 0 })
  }, [step, body])
}

interface Props {
  /** The summary whose next version is written. */
  follows?: { id: string; name: string; period: { from: string; to: string }; commentary: string } | undefined
}

/** Writes a summary: period, figures, commentary; then it is frozen and its own page opens. */
export function WriteSummary({ follows }: Props): ReactNode {
  const [, go] = useLocation()
  const allowed = useMarkingsAllowed()
  const start: Writing = {
    from: follows?.period.from ?? null,
    to: follows?.period.to ?? null,
    commentary: follows?.commentary ?? '',
    marking: allowed.includes('OFFICIAL-SENSITIVE') ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL'
  }
  const [writing, setWriting] = useState(start)
  const [step, setStep] = useState<WritingStep>('period')
  const body = useRef<HTMLDivElement>(null)
  useMarking(writing.marking)
  useFocusEachStep(step, body)
  const draft = useDraft(follows ? `summary:${follows.id}` : 'summary', { ...writing }, (kept) =>
    setWriting(writingFrom(kept, start))
  )
  const figures = useTell('summaries.figures', { onDone: () => setStep('figures') })
  const freeze = useTell('summaries.freeze', {
    refreshes: ['summaries.list', 'summaries.open', 'summaries.waiting'],
    onDone: (summary) => {
      void draft.discard()
      tell(`Frozen as ${nameOf(summary)}.`)
      go(`/summaries/${summary.id}`)
    }
  })
  const { from, to, commentary, marking } = writing
  const period = isReadDay(from) && isReadDay(to) ? { from, to } : null
  const send = (): void => {
    if (step !== 'commentary' || period === null || !figures.data || freeze.isPending) return
    freeze.mutate({ ...period, commentary, marking, follows: follows?.id ?? null, figures: figures.data.digest })
  }
  usePageCommand('send', send)
  const change = (next: Writing): void => {
    figures.reset()
    freeze.reset()
    setWriting(next)
  }
  return (
    <Page title={follows ? `A new version of ${follows.name}` : 'Write a summary'} width="full">
      <WizardFrame label="Writing a summary" steps={writingSteps} at={step}>
        <div ref={body} className={classes.stack}>
          {draft.ready ? null : <Loading what="Looking for a draft …" />}
          {draft.ready && step === 'period' ? (
            <ChoosePeriod
              writing={writing}
              onWriting={change}
              fault={figures.error}
              onNext={() => {
                if (period !== null) figures.mutate(period)
              }}
            />
          ) : null}
          {step === 'figures' && figures.data && period !== null ? (
            <LookAtFigures
              figures={figures.data}
              period={period}
              onNext={() => setStep('commentary')}
              onBack={() => setStep('period')}
            />
          ) : null}
          {step === 'commentary' ? (
            <Comment
              writing={writing}
              onWriting={setWriting}
              draft={draft}
              onStartAnew={() => {
                setWriting(start)
                void draft.discard()
                setStep('period')
              }}
              fault={freeze.error}
              busy={freeze.isPending}
              onFreeze={send}
              onBack={() => {
                // What has changed meanwhile is seen before it is frozen.
                if (period !== null) figures.mutate(period)
              }}
            />
          ) : null}
        </div>
      </WizardFrame>
    </Page>
  )
}

/** Writes the first version of a summary. */
export function WritePage(): ReactNode {
  return <WriteSummary />
}
