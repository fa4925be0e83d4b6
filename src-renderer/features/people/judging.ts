import { wantsJudgement, type Candidate, type Judgement } from '../../../src-main/contract/people'

export type Verdict = Judgement['verdict']

/** What an officer has said so far about the candidates, by the person's id. A reason may still be missing. */
export type Verdicts = Readonly<Record<string, { verdict: Verdict; reason: string }>>

/** True when nothing more needs saying about this candidate: "same", or another verdict with its reason. */
export function isJudged(verdicts: Verdicts, person: string): boolean {
  const said = verdicts[person]
  return said !== undefined && (said.verdict === 'same' || said.reason.trim() !== '')
}

/** The likely and possible candidates that nobody has judged yet, best first. A person is linked or made only once each is judged. */
export function stillToJudge(candidates: readonly Candidate[], verdicts: Verdicts): Candidate[] {
  return candidates.filter((each) => wantsJudgement(each.band) && !isJudged(verdicts, each.person))
}

/** Says of every candidate not judged yet that it is not the same, with one reason for all of them. */
export function withRestNotSame(verdicts: Verdicts, candidates: readonly Candidate[], reason: string): Verdicts {
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
export function judgementsOf(candidates: readonly Candidate[], verdicts: Verdicts): Judgement[] {
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
