import { labelOf } from '../../contract/codes/code-list'
import { deconflictionAnswers, deconflictionBodies } from '../../contract/codes/decisions'
import { noteTypes, sectors } from '../../contract/codes/referral'
import { stages } from '../../contract/codes/stages'
import type { TimelineLine } from '../../contract/referral-views'
import { clockRule } from './clocks'
import { decisionWords, type Paragraph } from './decision-words'
import { givenRegisters, type Bodies, type ReferralKind } from './entries'
import { referralFields } from './fields'
import { dayWords, fieldLabel, fieldWords, type NameOf } from './words'
import { transitionBetween } from './stages'
import { isSupportKind } from './support/entries'
import { tellSupport } from './support/telling'

/** What one entry becomes on the timeline. */
export interface Told {
  group: TimelineLine['group']
  title: string
  details: Paragraph[]
  noteType?: string
}

/** What the telling of an entry may look at besides its body. */
export interface Telling {
  /** The referral's registers as they stood before the entry. */
  before: ReadonlyMap<string, unknown>
  nameOf: NameOf
  /** The words of a proposal by its name. */
  proposals: ReadonlyMap<string, Bodies['referral.proposed']>
}

const LONGEST_TITLE = 120

function paragraph(heading: string, text: string): Paragraph[] {
  return text === '' ? [] : [{ heading, text }]
}

/** The first line of a text, cut at a word. */
function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? ''
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))} …`
}

function stepLabel(from: string, to: string): string {
  return transitionBetween(from as never, to as never)?.label ?? `${labelOf(stages, from)} to ${labelOf(stages, to)}`
}

const ORDER = new Map(Object.keys(referralFields).map((name, place) => [name, place]))

/** Fields in the order of the form; a body comes back from the journal in the order of the alphabet. */
function inOrder(values: Record<string, unknown>): [string, unknown][] {
  const place = (name: string): number => ORDER.get(name) ?? ORDER.size
  return Object.entries(values).sort((one, other) => place(one[0]) - place(other[0]))
}

function shownFields(values: Record<string, unknown>, nameOf: NameOf): Paragraph[] {
  return inOrder(values)
    .map(([name, value]) => ({ heading: fieldLabel(name), text: fieldWords(name, value, nameOf) }))
    .filter(({ text }) => text !== '—')
}

function changed(values: Record<string, unknown>, { before, nameOf }: Telling): Paragraph[] {
  return inOrder(values).map(([name, value]) => ({
    heading: fieldLabel(name),
    text: `${fieldWords(name, before.get(name), nameOf)} → ${fieldWords(name, value, nameOf)}`
  }))
}

type Tell<Name extends ReferralKind> = (body: Bodies[Name], telling: Telling) => Told

const received: Tell<'referral.received'> = ({ reference, fields, given, owner }, { nameOf }) => {
  const from = fields.referrerOrganisation || (fields.sector ? labelOf(sectors, fields.sector) : '')
  return {
    group: 'contact',
    title: from === '' ? 'Received' : `Received from ${from}`,
    details: shownFields({ reference, ...fields, ...givenRegisters(given), owner }, nameOf)
  }
}

const amended: Tell<'referral.amended'> = ({ fields, given, owner }, telling) => {
  const values = { ...fields, ...givenRegisters(given), ...(owner === undefined ? {} : { owner }) }
  const labels = inOrder(values).map(([name]) => fieldLabel(name))
  return { group: 'change', title: `Changed: ${labels.join(', ')}`, details: changed(values, telling) }
}

const decided: Tell<'referral.decided'> = ({ verdict, from, to, reason, proposal }, { proposals }) => {
  const label = stepLabel(from, to)
  const title = {
    confirm: `Decided: ${label}. Now: ${labelOf(stages, to)}`,
    refuse: `Refused: ${label}`,
    send_back: `Sent back: ${label}`
  }[verdict]
  const words = proposals.get(proposal)?.words ?? []
  return { group: 'decision', title, details: [...paragraph('What the second officer said', reason), ...words] }
}

/** How each kind of entry is told. */
const tellings: { [Name in ReferralKind]: Tell<Name> } = {
  'referral.received': received,
  'referral.amended': amended,
  'referral.linked': () => ({
    group: 'change',
    title: 'Identified: it was said whom this referral is about',
    details: []
  }),
  'referral.unlinked': ({ reason }) => ({
    group: 'change',
    title: 'Link to the person taken away',
    details: paragraph('Reason', reason)
  }),
  'referral.noted': ({ type, text }) => ({
    group: 'note',
    title: `${labelOf(noteTypes, type)}: ${firstLine(text)}`,
    details: [{ heading: labelOf(noteTypes, type), text }],
    noteType: type
  }),
  'referral.acknowledged': ({ breachReason }) => ({
    group: 'contact',
    title: 'Referrer told that the referral arrived',
    details: paragraph('Why it was late', breachReason)
  }),
  'referral.stepped': ({ from, to, decision }) => ({
    group: 'decision',
    title: `${stepLabel(from, to)}. Now: ${labelOf(stages, to)}`,
    details: decisionWords(decision)
  }),
  'referral.proposed': ({ from, to, words }) => ({
    group: 'decision',
    title: `Proposed: ${stepLabel(from, to)}`,
    details: words
  }),
  'referral.decided': decided,
  'referral.proposal_withdrawn': ({ reason, proposal }, { proposals }) => {
    const was = proposals.get(proposal)
    return {
      group: 'decision',
      title: was ? `Proposal taken back: ${stepLabel(was.from, was.to)}` : 'Proposal taken back',
      details: paragraph('Reason', reason)
    }
  },
  'referral.deconfliction_asked': ({ asked, askedName }) => ({
    group: 'contact',
    title: `Deconfliction asked: ${labelOf(deconflictionBodies, asked)}`,
    details: paragraph('Who was asked', askedName)
  }),
  'referral.deconfliction_answered': ({ answer, reference }) => ({
    group: 'contact',
    title: `Deconfliction answered: ${labelOf(deconflictionAnswers, answer).toLowerCase()}`,
    details: paragraph('Their reference', reference)
  }),
  'referral.limit_varied': ({ clock, dueOn, reason }) => ({
    group: 'decision',
    title: `Limit varied: ${clockRule(clock).label}. Now due ${dayWords(dueOn)}`,
    details: paragraph('Reason', reason)
  }),
  'referral.shown_to_supervisor': ({ advice }) => ({
    group: 'decision',
    title: 'Shown to a supervisor before any closure',
    details: paragraph('What the supervisor said', advice)
  })
}

/** Tells what an entry of a referral says; null for a kind that is not the referral's own. */
export function tellEntry(kind: string, body: unknown, telling: Telling): Told | null {
  if (isSupportKind(kind)) return tellSupport(kind, body as never)
  if (!Object.hasOwn(tellings, kind)) return null
  const tell = tellings[kind as ReferralKind] as Tell<ReferralKind>
  return tell(body as Bodies[ReferralKind], telling)
}
