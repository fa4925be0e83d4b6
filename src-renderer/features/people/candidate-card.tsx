import { Radio, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { labelOf } from '../../../src-main/contract/codes/code-list'
import { stages } from '../../../src-main/contract/codes/stages'
import type { KnownCandidate } from '../../../src-main/contract/people'
import { counted, shownDay } from '../../components'
import { EarlierAnswer } from './earlier-answer'
import type { Earlier, Verdict } from './judging'
import { LikenessLines } from './likeness-lines'
import { TwoSpellings } from './two-spellings'
import classes from './candidates.module.css'

const verdicts: { verdict: Verdict; label: string }[] = [
  { verdict: 'same', label: 'Same' },
  { verdict: 'not_same', label: 'Not the same' },
  { verdict: 'not_sure', label: 'Not sure' }
]

interface Props {
  candidate: KnownCandidate
  /** The name as typed now. */
  typed: string
  said: { verdict: Verdict; reason: string } | undefined
  /** What was said before and bears on this judgement. */
  earlier: Earlier | null
  onVerdict: (verdict: Verdict) => void
  onReason: (reason: string) => void
  /** A sentence on what is wrong with the judgement, if the desk refused it. */
  error?: string | undefined
}

export function Referred({ referrals }: Pick<KnownCandidate, 'referrals'>): ReactNode {
  if (referrals.length === 0) return <p className={classes.referred}>No referral on this desk.</p>
  return (
    <>
      <p className={classes.referred}>Referred {counted(referrals.length, 'time')}:</p>
      <ul className={classes.referrals}>
        {referrals.map((each) => (
          <li key={each.id}>
            {each.reference} · received {shownDay(each.receivedOn)} · {labelOf(stages, each.stage)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** One person this might be: the spellings, each field in words, earlier referrals, and the verdict. */
export function CandidateCard({ candidate, typed, said, earlier, onVerdict, onReason, error }: Props): ReactNode {
  const heading = useId()
  return (
    <li className={classes.card} data-band={candidate.band} aria-labelledby={heading}>
      <div id={heading}>
        <TwoSpellings typed={typed} known={candidate.name} />
      </div>
      {candidate.oneWith.length === 0 ? null : (
        <p className={classes.oneWith}>
          Also recorded as {candidate.oneWith.join(', ')}: two officers said they are one.
        </p>
      )}
      <LikenessLines likeness={candidate.likeness} />
      {candidate.dateOfBirth === null ? null : <p className={classes.born}>born {shownDay(candidate.dateOfBirth)}</p>}
      {candidate.warning === null ? null : (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden /> {candidate.warning}
        </p>
      )}
      <Referred referrals={candidate.referrals} />
      {earlier === null ? null : <EarlierAnswer earlier={earlier} />}
      <Radio.Group
        value={said?.verdict ?? null}
        onChange={(chosen) => onVerdict(chosen as Verdict)}
        label="Is this the same person?"
        size="sm"
        mt="xs"
      >
        <div className={classes.verdicts}>
          {verdicts.map((each) => (
            <Radio key={each.verdict} value={each.verdict} label={each.label} size="xs" />
          ))}
        </div>
      </Radio.Group>
      {said && said.verdict !== 'same' ? (
        <TextInput
          label="Why?"
          description="A few words: they stay with both records."
          value={said.reason}
          onChange={(event) => onReason(event.currentTarget.value)}
          required
          mt="xs"
          error={error}
        />
      ) : null}
    </li>
  )
}
