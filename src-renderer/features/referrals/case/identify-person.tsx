import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTell } from '../../../api'
import { FaultNotice, Note, Panel, tell, useDraft, usePageCommand } from '../../../components'
import {
  Candidates,
  canSearch,
  judgementsOf,
  stillToJudge,
  useCandidates,
  verdictsFrom,
  type Verdicts
} from '../../people'
import { useCase, useOpenPart } from './case-context'
import { whereaboutsOf } from '../person-words'

/** Says who a referral is about, after it was received without that. */
export function IdentifyPerson({ onDone }: { onDone: () => void }): ReactNode {
  const view = useCase()
  const open = useOpenPart()
  const [verdicts, setVerdicts] = useState<Verdicts>({})
  const known = useCandidates({ ...view.given, ...whereaboutsOf(view) }, view.id)
  const draft = useDraft(`identify:${view.id}`, { verdicts }, (body) => setVerdicts(verdictsFrom(body['verdicts'])))
  const identify = useTell('people.identify', {
    refreshes: ['referrals.open', 'referrals.list'],
    onDone: ({ isNew }) => {
      void draft.discard()
      tell(isNew ? `${view.reference}: a new person was made.` : `${view.reference} is now linked with the person.`)
      onDone()
    }
  })
  const waiting = stillToJudge(known.candidates, verdicts).length
  const same = known.candidates.some((each) => verdicts[each.person]?.verdict === 'same')
  const possible = canSearch(view.given)
  const send = (): void => identify.mutate({ referral: view.id, judgements: judgementsOf(known.candidates, verdicts) })
  usePageCommand('send', waiting === 0 && known.searched ? send : null)
  if (!possible) {
    return (
      <Note title="A name or a date of birth first">
        Nothing is known yet that this desk could look for.{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => open('edit/who')}>
          Give a name
        </Button>
      </Note>
    )
  }
  return (
    <Panel>
      <Candidates known={known} given={view.given} verdicts={verdicts} onVerdicts={setVerdicts} />
      <FaultNotice fault={identify.error} />
      <Group gap="sm" mt="md">
        <Button onClick={send} disabled={waiting > 0 || !known.searched} loading={identify.isPending}>
          {same ? 'Link with this person' : 'None of these: make a new person'}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Not now
        </Button>
      </Group>
    </Panel>
  )
}
