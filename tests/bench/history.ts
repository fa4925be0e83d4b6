import { concerns, genders, sectors } from '../../src-main/contract/codes/referral'
import type { Id } from '../../src-main/contract/ids'
import type { GivenPerson } from '../../src-main/contract/people'
import type { ReferralFields } from '../../src-main/contract/referrals'
import { noDecision } from '../../src-main/casework/referrals/decisions'
import { noFields } from '../../src-main/casework/referrals/receipt'
import { entryName, type Entry, type Json } from '../../src-main/journal/entry'
import type { NewEntry } from '../../src-main/journal/writing'
import type { Chance } from './chance'
import { inventText, ORGANISATIONS } from './names'

/** What one referral's history is made of. */
export interface Case {
  id: Id
  reference: string
  person: { id: Id; known: boolean }
  given: GivenPerson
  receivedAt: string
  /** How far it goes: closed, or left waiting in a stage. */
  ends: 'RECEIVED' | 'SCREENING' | 'GATEWAY' | 'CLOSED_NFA'
}

/** Who and what the histories share. */
export interface Desk {
  id: Id
  officers: readonly Id[]
  superintendent: Id
  newId(): Id
  /** A few referrals that a list on the screen shows together with this one. */
  beside(count: number): Id[]
  taskReference(): string
}

/** A history gives entries one after another and is told each as it was written. */
export type History = Generator<NewEntry, void, Entry>

const CASE_FIELDS = ['given', 'fields', 'decisions', 'notes', 'clocks', 'timeline', 'tasks', 'others']
const LIST_FIELDS = ['reference', 'initials', 'ageBand', 'stage', 'concern', 'sector', 'owner']

function fieldsOf({ receivedAt }: Case, chance: Chance): ReferralFields {
  return {
    ...noFields('OFFICIAL-SENSITIVE'),
    receivedAt,
    immediateDanger: chance.happens(0.02) ? 'yes_999_called' : 'no',
    sector: chance.pick(sectors.codes).code,
    referrerOrganisation: chance.pick(ORGANISATIONS),
    referrerRole: 'Safeguarding lead',
    personAware: chance.pick(['yes', 'no', 'not_known'] as const),
    concernAsRaised: inventText(chance, 2 + chance.below(5)),
    concernAsReferred: chance.pick(concerns.codes.filter((each) => !each.validTo)).code,
    gender: chance.pick(genders.codes).code,
    address: `${1 + chance.below(200)} Invented Road`,
    postcode: `NW${1 + chance.below(9)} ${chance.below(9)}AA`
  }
}

/** What goes through `JSON.parse(JSON.stringify())` unchanged is what an entry's body may be. */
const body = (value: object): Json => value as Json

/** The entries one referral leaves, about fifty of them, most of them consultations, in the order of the work. */
export function* historyOf(subject: Case, desk: Desk, chance: Chance): History {
  const { id, given, person } = subject
  const actor = chance.pick(desk.officers)
  const own = (kind: string, value: object): NewEntry => ({ record: id, kind, body: body(value), actor })
  const seen = (): NewEntry => own('consultation', { screen: 'case', records: [id], fields: CASE_FIELDS })
  const listed = (): NewEntry => ({
    ...own('consultation', { screen: 'referrals', records: [id, ...desk.beside(24)], fields: LIST_FIELDS }),
    record: desk.id
  })
  function* looks(most: number): History {
    for (let left = chance.below(most * 2 + 1); left > 0; left--) yield chance.happens(0.06) ? listed() : seen()
  }
  const step = (from: string, to: string): NewEntry =>
    own('referral.stepped', { from, to, decision: noDecision, limits: {} })
  const note = (): NewEntry =>
    own('referral.noted', {
      type: chance.pick(['fact', 'opinion', 'third_party']),
      text: inventText(chance, 1 + chance.below(3))
    })

  const fields = fieldsOf(subject, chance)
  const { address, postcode, telephone, school } = fields
  const givenWith = { referral: id, given: { ...given, approximateAge: null, address, postcode, telephone, school } }
  yield own('referral.received', {
    reference: subject.reference,
    given,
    fields,
    owner: actor,
    limits: {}
  })
  if (person.known) {
    const found = { band: 'likely', likeness: ['surname one letter apart'], search: 1 }
    yield { record: person.id, kind: 'person.recognised', body: body({ ...givenWith, reason: '', found }), actor }
  } else yield { record: person.id, kind: 'person.made', body: body(givenWith), actor }
  yield own('referral.linked', { person: person.id })
  yield* looks(3)
  if (subject.ends === 'RECEIVED') return
  yield own('referral.acknowledged', { breachReason: '' })
  yield step('RECEIVED', 'SCREENING')
  yield* looks(4)
  yield note()
  if (subject.ends === 'SCREENING') return
  yield own('referral.amended', { given: {}, fields: { pcmtReference: `PCMT-${chance.below(1e6)}` } })
  const request = yield own('referral.deconfliction_asked', { asked: 'FIMU', askedName: '', limits: {} })
  yield step('SCREENING', 'DECONFLICTION')
  yield* looks(4)
  yield own('referral.deconfliction_answered', { request: entryName(request), answer: 'clear', reference: '' })
  yield step('DECONFLICTION', 'GATEWAY')
  yield* worked(subject, desk, chance, own, note, looks)
}

/** From the gateway on: tasks, notes, the proposal and its decision, and looks at the case between. */
function* worked(
  subject: Case,
  desk: Desk,
  chance: Chance,
  own: (kind: string, value: object) => NewEntry,
  note: () => NewEntry,
  looks: (most: number) => History
): History {
  const { id } = subject
  const actor = chance.pick(desk.officers)
  for (let tasks = 1 + chance.below(2); tasks > 0; tasks--) {
    const task = desk.newId()
    const raised = {
      reference: desk.taskReference(),
      text: inventText(chance, 1),
      strand: 'prevent',
      priority: 'routine',
      dueOn: null,
      owner: actor,
      referral: id,
      marking: 'OFFICIAL-SENSITIVE'
    }
    yield { record: task, kind: 'task.raised', body: body(raised), actor }
    yield* looks(3)
    if (chance.happens(0.9))
      yield { record: task, kind: 'task.settled', body: body({ state: 'done', outcome: 'Done.' }), actor }
  }
  for (let notes = 2 + chance.below(4); notes > 0; notes--) {
    yield note()
    yield* looks(3)
  }
  yield own('referral.amended', { given: {}, fields: { telephone: `07700 ${900_000 + chance.below(99_999)}` } })
  if (subject.ends === 'GATEWAY') return
  const decision = {
    ...noDecision,
    optionsConsidered: ['Close', 'Gather information'],
    grounds: ['no_ct_risk'],
    reason: inventText(chance, 3),
    evidence: inventText(chance, 3),
    risk: 'no_ct_risk',
    systemsChecked: ['PCMT', 'PNC', 'PND'],
    closureReason: 'nfa_no_ct_concern'
  }
  const words = [
    { heading: 'Reason', text: decision.reason },
    { heading: 'Evidence', text: decision.evidence }
  ]
  const proposal = yield own('referral.proposed', { from: 'GATEWAY', to: 'CLOSED_NFA', decision, words })
  yield* looks(3)
  const decided = {
    proposal: entryName(proposal),
    verdict: 'confirm',
    reason: '',
    from: 'GATEWAY',
    to: 'CLOSED_NFA',
    outcome: {
      closureReason: 'nfa_no_ct_concern',
      exitReason: null,
      holdReason: null,
      reviewOn: null,
      decidedOn: null,
      assessedOn: null,
      formal: false
    },
    limits: {},
    breachReason: '',
    digest: Buffer.from(chance.bytes(32)).toString('hex'),
    signature: Buffer.from(chance.bytes(64)).toString('base64'),
    key: Buffer.from(chance.bytes(32)).toString('base64')
  }
  yield { ...own('referral.decided', decided), second: desk.superintendent }
  yield* looks(2)
}
