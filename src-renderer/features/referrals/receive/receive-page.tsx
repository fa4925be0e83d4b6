import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Marking } from '../../../../src-main/contract/codes/marking'
import { labelOf } from '../../../../src-main/contract/codes/code-list'
import { Dialog, FaultNotice, Page, Panel, useFocusFirst, useMarking, usePageCommand } from '../../../components'
import { Candidates, canSearch, stillToJudge, useCandidates } from '../../people'
import { focusField } from '../fields/errors'
import { FieldGroup } from '../fields/field-group'
import { dangerAnswers, groups, shapesOf } from '../fields/shapes'
import { givenOf, stillNeeded, soughtOf } from '../fields/values'
import { DangerGate } from './danger-gate'
import { useReceiving, type Receiving } from './receiving'
import { SavingBar } from './saving-bar'
import classes from './receive.module.css'

function withoutPersonWords(searched: boolean, canLook: boolean, toJudge: number): string | null {
  if (!canLook) return 'Without a name or a date of birth it is saved without a person; you can say who it is later.'
  if (toJudge > 0) return 'Saved now, it would stand without a person until each one found is judged.'
  return searched ? null : 'The desk is still looking for the same person.'
}

function Danger({ receiving }: { receiving: Receiving }): ReactNode {
  const { values, setValues } = receiving
  const answer = values.immediateDanger
  return (
    <div
      className={classes.answered}
      data-field="immediateDanger"
      data-danger={answer === 'yes' || answer === 'yes_999_called'}
    >
      <span>
        Immediate danger:{' '}
        <strong>{typeof answer === 'string' ? labelOf(dangerAnswers, answer) : 'not known yet'}</strong>
      </span>
      {dangerAnswers.codes
        .filter(({ code }) => code !== answer)
        .map(({ code, label }) => (
          <Button
            key={code}
            variant="subtle"
            size="compact-sm"
            onClick={() => setValues({ ...values, immediateDanger: code })}
          >
            {label}
          </Button>
        ))}
    </div>
  )
}

function ReceiveForm({ receiving, onDiscard }: { receiving: Receiving; onDiscard: () => void }): ReactNode {
  const { values, setValues, verdicts, setVerdicts, errors } = receiving
  const given = givenOf(values)
  const known = useCandidates(soughtOf(values))
  const form = useFocusFirst<HTMLDivElement>()
  const aside = useRef<HTMLElement>(null)
  const waiting = stillToJudge(known.candidates, verdicts)
  const canLook = canSearch(given)
  const save = (): void => receiving.save(canLook && !known.searched ? [] : known.candidates)
  const toJudge = (): void => aside.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus()
  usePageCommand('send', receiving.busy ? null : waiting.length > 0 ? toJudge : save)
  const firstError = Object.keys(errors)[0]
  useEffect(() => {
    if (firstError !== undefined && form.current) focusField(form.current, firstError)
  }, [firstError, form])
  return (
    <div className={classes.form} ref={form}>
      <Danger receiving={receiving} />
      <div className={classes.columns}>
        {groups.map(({ group, label, sentence }) => (
          <div key={group} className={classes.part}>
            <Panel title={label}>
              <p className={classes.lead}>{sentence}</p>
              <FieldGroup
                shapes={shapesOf(group).filter(({ name }) => name !== 'immediateDanger')}
                values={values}
                onValues={setValues}
                errors={errors}
              />
            </Panel>
            {group === 'who' ? (
              <aside className={classes.aside} ref={aside}>
                <Candidates known={known} given={given} verdicts={verdicts} onVerdicts={setVerdicts} />
              </aside>
            ) : null}
          </div>
        ))}
      </div>
      <FaultNotice fault={receiving.fault} />
      <SavingBar
        missing={stillNeeded(values)}
        onMissing={(name) => form.current && focusField(form.current, name)}
        toJudge={waiting.length}
        onJudge={toJudge}
        withoutPerson={withoutPersonWords(known.searched, canLook, waiting.length)}
        busy={receiving.busy}
        onSave={save}
        draft={receiving.draft}
        onDiscard={onDiscard}
      />
    </div>
  )
}

/** Receives a referral by hand: danger first, then the form, with the persons it might be about beside it. */
export function ReceivePage(): ReactNode {
  const receiving = useReceiving()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const marking = receiving.values.marking
  useMarking(typeof marking === 'string' ? (marking as Marking) : undefined)
  const leave = (): void => {
    receiving.startAnew()
    setAsking(false)
    navigate('/referrals')
  }
  return (
    <Page
      title="Receive a referral"
      lead="Anything may be saved incomplete; what is marked * is needed before screening. What you type is kept, encrypted, as you type."
      width="full"
    >
      {receiving.draft.ready ? (
        receiving.pastGate ? (
          <ReceiveForm receiving={receiving} onDiscard={() => (receiving.dirty ? setAsking(true) : leave())} />
        ) : (
          <DangerGate
            onAnswer={(danger) => {
              receiving.setValues({ ...receiving.values, immediateDanger: danger })
              receiving.passGate()
            }}
            onSkip={receiving.passGate}
          />
        )
      ) : null}
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Discard what was typed?" size="md">
        <p>Nothing of it was saved as a referral. Discarded, the draft is gone from this desk for good.</p>
        <Group gap="sm">
          <Button onClick={() => setAsking(false)} data-autofocus>
            Keep typing
          </Button>
          <Button variant="default" onClick={leave}>
            Discard
          </Button>
        </Group>
      </Dialog>
    </Page>
  )
}
