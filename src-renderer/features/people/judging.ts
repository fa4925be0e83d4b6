import { wantsJudgement, type Candidate, type Judgement, type KnownCandidate } from '../../../src-main/contract/people'

export type Verdict = Judgement['verdict']

/** What an officer has said so far about the candidates, by the person's id. A reason may still be missing. */
export type Verdicts = Readonly<Record<string, { verdict: Verdict; reason: string }>>

/** What an answer given before says, and of whom. */
export interface Earlier {
  verdict: 'not_same' | 'not_sure'
  reason: string
  by: string
  at: string
  again: string | null
}

/** True when nothing more needs saying about this candidate: "same", or another verdict with its reason. */
export function isJudged(verdicts: Verdicts, person: string): boolean {
  const said = verdicts[person]
  return said !== undefined && (said.verdict === 'same' || said.reason.trim() !== '')
}

/** The person judged the same, if one is. */
function chosenIn(verdicts: Verdicts): string | undefined {
  return Object.entries(verdicts).find(([, said]) => said.verdict === 'same')?.[0]
}

/**
 * What was said before of a candidate and bears on this judgement: that the referral was taken away from them, or, once another candidate is
 * chosen, that the two were compared.
 */
export function earlierOf(candidate: KnownCandidate, verdicts: Verdicts): Earlier | null {
  if (candidate.remembered) return candidate.remembered
  const chosen = chosenIn(verdicts)
  return candidate.toldApartFrom.find(({ person }) => person === chosen) ?? null
}

/** True when an answer given before still holds, so that the candidate need not be judged again. */
export function isRemembered(candidate: KnownCandidate, verdicts: Verdicts): boolean {
  const earlier = earlierOf(candidate, verdicts)
  return earlier !== null && earlier.verdict === 'not_same' && earlier.again === null
}

/**
 * The candidates that nobody has judged yet, best first. A person is linked or made only once each likely or possible one is judged; whoever is
 * only faintly alike, or was told apart before, needs no judgement.
 */
export function stillToJudge(candidates: readonly KnownCandidate[], verdicts: Verdicts): KnownCandidate[] {
  return candidates.filter(
    (each) => wantsJudgement(each.band) && !isJudged(verdicts, each.person) && !isRemembered(each, verdicts)
  )
}

/** Says of every candidate not judged yet that it is not the same, with one reason for all of them. */
export function withRestNotSame(verdicts: Verdicts, candidates: readonly KnownCandidate[], reason: string): Verdicts {
  const rest = stillToJudge(candidates, verdicts).map((each) => [each.person, { verdict: 'not_same', reason }] as const)
  return { ...verdicts, ...Object.fromEntries(rest) }
}

/** Says a verdict. A referral is about one person, so "same" takes "same" away from any other candidate. */
export function withVerdict(verdicts: Verdicts, person: string, verdict: Verdict): Verdicts {
  const others = Object.entries(verdicts).filter(
    ([id, said]) => id !== person && !(verdict === 'same' && said.verdict === 'same')
  )
  return { ...Object.fromEntries(others), [person]: { verdict, reason: verdicts[person]?.reason ?? '' } }
}

/** Gives the reason for a verdict already said. */
export function withReason(verdicts: Verdicts, person: string, reason: string): Verdicts {
  const said = verdicts[person]
  return said ? { ...verdicts, [person]: { ...said, reason } } : verdicts
}

/** The judgements to send: complete ones about candidates still on screen. */
export function judgementsOf(candidates: readonly Pick<Candidate, 'person'>[], verdicts: Verdicts): Judgement[] {
  return candidates
    .filter((each) => isJudged(verdicts, each.person))
    .map((each) => {
      const said = verdicts[each.person]
      return { person: each.person, verdict: said?.verdict ?? 'not_sure', reason: said?.reason.trim() ?? '' }
    })
}

/** Reads verdicts back from an encrypted draft, leaving out anything of another shape. */
export function verdictsFrom(stored: unknown): Verdicts {
  if (typeof stored !== 'object' || stored === null) return {}
  const read: Record<string, { verdict: Verdict; reason: string }> = {}
  for (const [person, said] of Object.entries(stored)) {
    const { verdict, reason } = (said ?? {}) as { verdict?: unknown; reason?: unknown }
    if ((verdict === 'same' || verdict === 'not_same' || verdict === 'not_sure') && typeof reason === 'string') {
      read[person] = { verdict, reason }
    }
  }
  return read
}
