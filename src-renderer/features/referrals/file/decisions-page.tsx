import { Button, Checkbox, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { DecisionShown } from '../../../../src-main/contract/case-file-views'
import { useAsk } from '../../../api'
import { EmptyState, FaultNotice, Loading, Page, Panel, shownMoment, useMarking } from '../../../components'
import { CompareTable } from './compare-table'
import { chosenAtFirst } from './comparison'
import { CorrectDecision } from './correct-decision'
import { verdictWords } from './decision-words'
import classes from './file.module.css'

interface Props {
  decisions: readonly DecisionShown[]
  referral: string
  /** Who may confirm a correction of what two officers decided. */
  deciders: readonly { id: string; name: string }[]
}

function Choose(props: Props & { chosen: readonly string[]; onChoose: (chosen: string[]) => void }): ReactNode {
  const { decisions, referral, deciders, chosen, onChoose } = props
  const [correcting, setCorrecting] = useState<DecisionShown | null>(null)
  return (
    <Panel title="Which decisions">
      <ul className={classes.choices}>
        {decisions.map((decision) => {
          const { id, label, reference, verdict, proposedAt, corrections } = decision
          const others = chosen.filter((each) => each !== id)
          return (
            <li key={id}>
              <Checkbox
                label={`${label}, ${shownMoment(proposedAt)}`}
                description={[
                  decision.referral === referral ? 'This referral' : reference,
                  verdictWords[verdict],
                  ...(corrections.length > 0 ? ['corrected'] : [])
                ].join(' · ')}
                checked={chosen.includes(id)}
                onChange={(event) => onChoose(event.currentTarget.checked ? [...others, id] : others)}
              />
              {decision.correctable && decision.referral === referral ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Correct: ${label}, ${shownMoment(proposedAt)}`}
                  onClick={() => setCorrecting(decision)}
                >
                  Correct
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <CorrectDecision decision={correcting} deciders={deciders} onClose={() => setCorrecting(null)} />
    </Panel>
  )
}

function Shown({ decisions, referral, deciders }: Props): ReactNode {
  const [chosen, setChosen] = useState(() => chosenAtFirst(decisions))
  const compared = decisions.filter(({ id }) => chosen.includes(id))
  if (decisions.length === 0) {
    return (
      <EmptyState title="No decision yet">What is decided in this case will stand here, with its reasons.</EmptyState>
    )
  }
  return (
    <>
      <Choose decisions={decisions} referral={referral} deciders={deciders} chosen={chosen} onChoose={setChosen} />
      {compared.length === 0 ? (
        <EmptyState title="Nothing chosen">Choose two or more decisions to see them beside each other.</EmptyState>
      ) : (
        <CompareTable decisions={compared} />
      )}
    </>
  )
}

/** The decisions of a case, and of the same person's other referrals, beside each other. */
export function DecisionsPage({ id, reference }: { id: string; reference: string }): ReactNode {
  const found = useAsk('referrals.decisions', { referral: id })
  useMarking(found.data?.marking)
  const back = (
    <Group gap="sm">
      <Button component={Link} href={`/referrals/${id}`} variant="default">
        Back to the case
      </Button>
    </Group>
  )
  return (
    <Page title={`Decisions of ${reference}`} width="full" actions={back}>
      {found.error ? <FaultNotice fault={found.error} onAgain={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading what="Reading the decisions …" /> : null}
      {found.data ? (
        <Shown
          key={found.data.decisions.length}
          decisions={found.data.decisions}
          referral={id}
          deciders={found.data.deciders}
        />
      ) : null}
    </Page>
  )
}
