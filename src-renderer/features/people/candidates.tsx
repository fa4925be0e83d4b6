import { useDebouncedValue } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Marking } from '../../../src-main/contract/codes/marking'
import {
  bands,
  wantsJudgement,
  type Band,
  type KnownCandidate,
  type SoughtPerson
} from '../../../src-main/contract/people'
import { useAsk } from '../../api'
import { counted, FaultNotice, isReadDay } from '../../components'
import { CandidateCard } from './candidate-card'
import { earlierOf, stillToJudge, withReason, withRestNotSame, withVerdict, type Verdicts } from './judging'
import { RestNotSame } from './rest-not-same'
import classes from './candidates.module.css'

const PAUSE = 250

/** Two letters of a name or a date of birth are enough to look for. */
export function canSearch(given: Pick<SoughtPerson, 'forenames' | 'surname' | 'otherNames' | 'dateOfBirth'>): boolean {
  const letters = `${given.forenames}${given.surname}${given.otherNames}`.replace(/[^\p{L}]/gu, '')
  return letters.length >= 2 || given.dateOfBirth !== null
}

/** The person as given, in a shape that can be searched with: a date still being typed is left out. */
function searchable(given: SoughtPerson): SoughtPerson {
  return {
    ...given,
    dateOfBirth: given.dateOfBirth !== null && isReadDay(given.dateOfBirth) ? given.dateOfBirth : null
  }
}

export interface Known {
  candidates: KnownCandidate[]
  searchedAmong: number | null
  /** The highest among the referrals of whoever is shown. */
  marking: Marking | undefined
  /** True while what is shown answers what was typed a moment ago. */
  behind: boolean
  /** True when the last search failed: nothing can be said about who this is. */
  failed: boolean
}

/**
 * Looks for persons like the one being typed, a moment after the typing pauses.
 * @param referral the referral it is about, where there is one already: what was said of it before comes along
 */
export function useCandidates(
  given: SoughtPerson,
  referral?: string
): Known & { notice: ReactNode; searched: boolean } {
  const typed = searchable(given)
  const spelled = JSON.stringify(typed)
  const [paused] = useDebouncedValue(spelled, PAUSE)
  const asked = JSON.parse(paused) as SoughtPerson
  const enabled = canSearch(asked)
  const found = useAsk(
    'people.search',
    { given: asked, ...(referral === undefined ? {} : { referral }) },
    { enabled, keepLast: true }
  )
  const current = enabled && paused === spelled && !found.isPlaceholderData && !found.isFetching
  return {
    candidates: canSearch(typed) ? (found.data?.candidates ?? []) : [],
    searchedAmong: found.data?.searchedAmong ?? null,
    marking: canSearch(typed) ? found.data?.marking : undefined,
    behind: canSearch(typed) && !current,
    failed: found.isError,
    searched: current && found.isSuccess,
    notice: <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />
  }
}

const TITLES: Readonly<Record<Band, string>> = {
  likely: 'Likely',
  possible: 'Possible',
  many: 'Too many alike to tell: give more of the person',
  weak: 'Faintly alike: need no judgement'
}

interface Props {
  known: ReturnType<typeof useCandidates>
  given: SoughtPerson
  verdicts: Verdicts
  onVerdicts: (verdicts: Verdicts) => void
}

/** Is this someone we know? Persons like the one typed, best first, in bands, each to be judged. */
export function Candidates({ known, given, verdicts, onVerdicts }: Props): ReactNode {
  const typed = `${given.forenames} ${given.surname}`.trim()
  const waiting = stillToJudge(known.candidates, verdicts).length
  const inBand = (band: Band): KnownCandidate[] => known.candidates.filter((each) => each.band === band)
  const titleOf = (band: Band): string => `${TITLES[band]} (${inBand(band).length})`
  const closer = known.candidates.some(({ band }) => wantsJudgement(band))
  const cards = (candidates: readonly KnownCandidate[]): ReactNode => (
    <ul className={classes.cards}>
      {candidates.map((each) => (
        <CandidateCard
          key={each.person}
          candidate={each}
          typed={typed}
          said={verdicts[each.person]}
          earlier={earlierOf(each, verdicts)}
          onVerdict={(verdict) => onVerdicts(withVerdict(verdicts, each.person, verdict))}
          onReason={(reason) => onVerdicts(withReason(verdicts, each.person, reason))}
        />
      ))}
    </ul>
  )
  return (
    <section className={classes.candidates} aria-label="Is this someone we know?" aria-busy={known.behind}>
      <h2 className={classes.title}>Is this someone we know?</h2>
      <output className={classes.state}>{stateInWords(known, given, waiting)}</output>
      {known.notice}
      {bands.filter(wantsJudgement).map((band) =>
        inBand(band).length === 0 ? null : (
          <div key={band}>
            <h3 className={classes.band}>{titleOf(band)}</h3>
            {cards(inBand(band))}
          </div>
        )
      )}
      {waiting > 1 ? (
        <RestNotSame
          count={waiting}
          onReason={(reason) => onVerdicts(withRestNotSame(verdicts, known.candidates, reason))}
        />
      ) : null}
      {bands
        .filter((band) => !wantsJudgement(band) && inBand(band).length > 0)
        .map((band) => (
          <details key={band} open={!closer}>
            <summary className={classes.band}>{titleOf(band)}</summary>
            {cards(inBand(band))}
          </details>
        ))}
    </section>
  )
}

function stateInWords(known: Known, given: SoughtPerson, waiting: number): string {
  if (!canSearch(given)) return 'As soon as a name or a date of birth is typed, this desk looks for the same person.'
  if (known.failed) return 'The search did not work, so nothing can be said yet.'
  if (known.searchedAmong === null) return 'Looking …'
  const among = counted(known.searchedAmong, 'person', 'people')
  const alike = known.candidates.filter(({ band }) => wantsJudgement(band)).length
  if (alike === 0 && known.behind) return 'Looking …'
  if (alike === 0) {
    const faint = known.candidates.length === 0 ? '' : ' Those below are only a little alike.'
    return `No one like this among ${among}.${faint}`
  }
  const found = `${counted(alike, 'person', 'people')} like this among ${among}.`
  if (waiting > 0) return `${found} ${waiting === 1 ? 'One waits' : `${waiting} wait`} for your judgement.`
  return `${found} Each is judged.`
}
