import {
  decidingBodies,
  exitReasons,
  groundsAnswers,
  partnershipReviews,
  riskLevels
} from '../../contract/codes/channel'
import { labelOf, type CodeList } from '../../contract/codes/code-list'
import {
  closureReasons,
  decisionGrounds,
  holdReasons,
  riskJudgements,
  systemChecks
} from '../../contract/codes/decisions'
import { complexNeeds, concerns } from '../../contract/codes/referral'
import type { Decision } from '../../contract/referral-decision'
import { isEmptyPart } from './decisions'
import { partLabel } from './parts-of-form'
import type { DecisionPart } from './stages'
import { dayWords } from './words'

/** One heading with its text, as the page shows it and as a second officer confirms it. */
export interface Paragraph {
  heading: string
  text: string
}

function named(list: CodeList<string>, codes: readonly string[]): string {
  return codes.map((code) => labelOf(list, code)).join('; ')
}

/** Each part of the form in words, in the order a reader wants them. */
const inWords: readonly [DecisionPart, (decision: Decision) => string][] = [
  ['closureReason', ({ closureReason }) => named(closureReasons, [closureReason ?? ''])],
  ['exitReason', ({ exitReason }) => named(exitReasons, [exitReason ?? ''])],
  ['reasonableGrounds', ({ reasonableGrounds }) => named(groundsAnswers, [reasonableGrounds ?? ''])],
  ['signpostedTo', ({ signpostedTo }) => signpostedTo],
  ['receivingOfficer', ({ receivingOfficer }) => receivingOfficer],
  ['holdReason', ({ holdReason }) => named(holdReasons, [holdReason ?? ''])],
  ['reviewOn', ({ reviewOn }) => (reviewOn === null ? '' : dayWords(reviewOn))],
  ['optionsConsidered', ({ optionsConsidered }) => optionsConsidered.join('; ')],
  ['grounds', ({ grounds }) => named(decisionGrounds, grounds)],
  ['reason', ({ reason }) => reason],
  ['evidence', ({ evidence }) => evidence],
  ['risk', ({ risk }) => named(riskJudgements, [risk ?? ''])],
  ['concernAssessed', ({ concernAssessed }) => named(concerns, [concernAssessed ?? ''])],
  ['complexNeeds', (decision) => named(complexNeeds, decision.complexNeeds)],
  ['systemsChecked', ({ systemsChecked }) => named(systemChecks, systemsChecked)],
  [
    'assessment',
    ({ assessment }) =>
      [
        assessment?.framework,
        assessment?.reference,
        assessment?.version ? `version ${assessment.version}` : '',
        assessment?.madeOn ? `made on ${dayWords(assessment.madeOn)}` : ''
      ]
        .filter((part) => part)
        .join(', ')
  ],
  ['cumulative', ({ cumulative }) => cumulative],
  ['breachReason', ({ breachReason }) => breachReason],
  ['decidingBody', ({ decidingBody }) => named(decidingBodies, [decidingBody ?? ''])],
  ['decisionMaker', ({ decisionMaker }) => decisionMaker],
  ['decidedOn', ({ decidedOn }) => (decidedOn === null ? '' : dayWords(decidedOn))],
  ['reviewKind', ({ reviewKind }) => named(partnershipReviews, [reviewKind ?? ''])],
  ['objective', ({ objective }) => objective],
  ['tactics', ({ tactics }) => tactics],
  ['partners', ({ partners }) => partners.join('; ')],
  ['riskLevel', ({ riskLevel }) => named(riskLevels, [riskLevel ?? ''])],
  ['enquiries', ({ enquiries }) => enquiries.join('; ')],
  ['outstanding', ({ outstanding }) => outstanding],
  ['shortfall', ({ shortfall }) => shortfall],
  ['feedback', ({ feedback }) => feedback],
  ['whatIsNew', ({ whatIsNew }) => whatIsNew],
  ['newReferral', ({ newReferral }) => newReferral],
  ['dissent', ({ dissent }) => dissent]
]

/** What a decision says, part by part; empty parts are left out. */
export function decisionWords(decision: Decision): Paragraph[] {
  return inWords
    .filter(([part]) => !isEmptyPart(decision[part]))
    .map(([part, words]) => ({ heading: partLabel(part), text: words(decision) }))
    .filter(({ text }) => text !== '')
}
