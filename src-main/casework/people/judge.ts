import type { Id } from '../../contract/ids'
import { wantsJudgement, type Candidate, type Judgement, type SoughtPerson } from '../../contract/people'
import { Refusal } from '../../contract/result'
import type { Day } from '../../contract/time'
import type { Asking } from '../../vault/asking'
import { givenThen } from './birth'
import { amended, made, recognised, type GivenThen, type GivenWith, type Recognised } from './entries'
import { groupOf, groupsOf } from './pairs/groups'
import { foundOf as pairFoundOf, judgePair } from './pairs/judging-pairs'
import { oncePerGroup, toldApartBefore } from './known-candidates'
import { personSummary } from './queries'
import { rememberedOf } from './pairs/remembered'
import { canSearch, SEARCH_VERSION, searchPeople } from './search'

export function refuseTooLittle(): never {
  throw new Refusal('FD-PPL-01', 'There is too little to look for a person with.', {
    next: 'Give at least two letters of a name, or a date of birth.'
  })
}

function checkJudgements(asking: Asking, judgements: readonly Judgement[]): Judgement | undefined {
  const same = judgements.filter(({ verdict }) => verdict === 'same')
  if (same.length > 1) {
    throw new Refusal('FD-PPL-03', 'Two different people were both judged to be the same person.', {
      next: 'Choose one. If two records on this desk are one person, judge the other one “not sure”, and merge the two on the page People.'
    })
  }
  if (new Set(judgements.map(({ person }) => person)).size < judgements.length) {
    throw new Refusal('FD-PPL-05', 'One candidate was judged twice.', { next: 'Judge each candidate once.' })
  }
  if (judgements.some(({ person }) => personSummary(asking.sql, person) === null)) {
    throw new Refusal('FD-PPL-04', 'A candidate that was judged is not on this desk any more.', {
      next: 'Search again and judge who is found now.'
    })
  }
  return same[0]
}

function foundOf(candidate: Candidate | undefined): Recognised['found'] {
  return {
    band: candidate?.band ?? null,
    likeness: candidate?.likeness.map(({ words }) => words) ?? [],
    search: SEARCH_VERSION
  }
}

/** What the referral says about the person and the desk did not know yet. */
function fillsIn(asking: Asking, person: Id, given: GivenThen): Partial<GivenThen> {
  const known = personSummary(asking.sql, person)
  const fills: Partial<GivenThen> = {}
  if (known?.dateOfBirth === null && given.dateOfBirth !== null) fills.dateOfBirth = given.dateOfBirth
  else if (known?.dateOfBirth === null && known.approximateAge === null && given.approximateAge !== null) {
    fills.approximateAge = given.approximateAge
  }
  for (const part of ['forenames', 'surname'] as const)
    if (known?.[part] === '' && given[part] !== '') fills[part] = given[part]
  return fills
}

/** Keeps what was said of the others with the pair of the person and each of them; whoever is one with the person is no other. */
function writeJudgements(
  asking: Asking,
  person: Id,
  judgements: readonly Judgement[],
  candidates: readonly Candidate[],
  referral: Id
): void {
  const own = new Set(groupOf(asking.sql, person))
  for (const { person: candidate, verdict, reason } of judgements) {
    if (verdict === 'same' || own.has(candidate)) continue
    const alike = candidates.find((each) => each.person === candidate)
    judgePair(asking, [person, candidate], { verdict, reason, referral }, pairFoundOf(alike))
  }
}

/**
 * Decides who a referral is about: the person judged to be the same, or a new one. The search is run again; a candidate that nobody judged
 * stops it, save one told apart before from the person chosen or from this referral while that holds (requirement F2: a new record only over a reason for each candidate).
 * Every judgement is kept with its reason and with what was seen.
 * @param referral the referral the details came with; linking it is the caller's
 * @param on the day for which an approximate age was given, by default today
 * @returns the person, or the candidates still to be judged, in which case nothing was written
 * @throws Refusal FD-PPL-01 too little given, FD-PPL-03 two judged the same, FD-PPL-04 not on this desk, FD-PPL-05 judged twice
 */
export function judgePerson(
  asking: Asking,
  given: SoughtPerson,
  judgements: readonly Judgement[],
  referral: Id,
  on: Day = asking.today()
): { person: Id; isNew: boolean } | { unjudged: Candidate[] } {
  if (!canSearch(given)) refuseTooLittle()
  const same = checkJudgements(asking, judgements)
  const { sql } = asking
  const { candidates } = searchPeople(sql, given, on)
  const said = groupsOf(
    sql,
    judgements.map((each) => each.person)
  )
  const saidOf = new Set([...said.values()].flat())
  const before = toldApartBefore(asking, referral, same?.person ?? null)
  const others = oncePerGroup(sql, candidates).filter(({ band }) => wantsJudgement(band))
  const unjudged = others.filter((each) => !saidOf.has(each.person) && before(each) === null)
  if (unjudged.length > 0) return { unjudged }

  const { journal, officer } = asking
  const actor = officer.id
  const then = givenThen(given, on)
  const person = same?.person ?? journal.newId()
  const found = (candidate: Id): Recognised['found'] => foundOf(candidates.find((each) => each.person === candidate))
  if (same) {
    const body: Recognised = { referral, given: then, reason: same.reason, found: found(person) }
    journal.append({ record: person, kind: recognised.name, body: { ...body }, actor })
    const fills = fillsIn(asking, person, then)
    if (Object.keys(fills).length > 0) journal.append({ record: person, kind: amended.name, body: { ...fills }, actor })
  } else {
    const body: GivenWith = { referral, given: then }
    journal.append({ record: person, kind: made.name, body: { ...body }, actor })
  }
  writeJudgements(asking, person, judgements, candidates, referral)
  for (const candidate of others) {
    const earlier = saidOf.has(candidate.person) ? null : before(candidate)
    if (earlier === null || rememberedOf(sql, person, candidate.person) !== null) continue
    judgePair(
      asking,
      [person, candidate.person],
      { verdict: 'not_same', reason: earlier.reason, referral },
      pairFoundOf(candidate)
    )
  }
  return { person, isNew: same === undefined }
}
