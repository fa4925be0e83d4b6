import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Candidate } from '../../../../src-main/contract/people'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { usePut, useSession, useTell, type DeskFault } from '../../../api'
import { tell, useDraft, type Draft } from '../../../components'
import { judgementsOf, verdictsFrom, type Verdicts } from '../../people'
import { errorsOf, unreadable, type FieldErrors } from '../fields/errors'
import { shapes } from '../fields/shapes'
import { emptyValues, fieldsToSend, filledNames, givenOf, isEmpty, valuesFrom, type Values } from '../fields/values'

/** Everything the page that receives a referral holds while it is filled. */
export interface Receiving {
  values: Values
  setValues: (values: Values) => void
  verdicts: Verdicts
  setVerdicts: (verdicts: Verdicts) => void
  /** True once the question of immediate danger was answered or put off. */
  pastGate: boolean
  passGate: () => void
  draft: Draft
  errors: FieldErrors
  fault: DeskFault | null
  busy: boolean
  /** True when something typed would be lost. */
  dirty: boolean
  save: (candidates: readonly Candidate[]) => void
  startAnew: () => void
}

/** Keeps a referral that is being received: what is typed, its encrypted draft, and saving it. */
export function useReceiving(): Receiving {
  const { officer } = useSession()
  const start: Values = { ...emptyValues, owner: officer.id }
  const [values, setValues] = useState<Values>(start)
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const [pastGate, setPastGate] = useState(false)
  const [tried, setTried] = useState<FieldErrors>({})
  const [, navigate] = useLocation()
  const put = usePut()
  const draft = useDraft('receive', { ...values, judgements: verdicts, pastGate }, (body) => {
    setValues({ ...start, ...valuesFrom(body) })
    setVerdicts(verdictsFrom(body['judgements']))
    setPastGate(body['pastGate'] === true)
  })
  const receive = useTell('referrals.receive', {
    refreshes: ['referrals.list', 'people.search'],
    onDone: (view: CaseView) => {
      put('referrals.open', { referral: view.id }, view)
      void draft.discard()
      tell(`Received as ${view.reference}.`)
      navigate(`/referrals/${view.id}`)
    }
  })
  return {
    values,
    setValues: (changed) => {
      setValues(changed)
      setTried({})
    },
    verdicts,
    setVerdicts,
    pastGate,
    passGate: () => setPastGate(true),
    draft,
    errors: { ...errorsOf(receive.error), ...tried },
    fault: receive.error,
    busy: receive.isPending || receive.isSuccess,
    dirty: filledNames(values).length > 0,
    save(candidates) {
      const wrong = unreadable(values)
      setTried(wrong)
      if (Object.keys(wrong).length > 0) return
      const filled = shapes.map(({ name }) => name).filter((name) => !isEmpty(values[name]))
      receive.mutate({
        given: givenOf(values),
        fields: fieldsToSend(values, filled),
        judgements: judgementsOf(candidates, verdicts),
        owner: typeof values.owner === 'string' ? values.owner : null
      })
    },
    startAnew() {
      setValues(start)
      setVerdicts({})
      setPastGate(false)
      setTried({})
      receive.reset()
      void draft.discard()
    }
  }
}
