import type { InputOf } from '../../../src-main/contract'
import type { CaseView } from '../../../src-main/contract/referral-views'
import { openTestDesk, testOfficers, type TestDesk } from '../../support/desk'

/** The usual officers, a second supervisor, and one human being with two accounts: `desk` and `desk again`. */
const officers = [
  ...testOfficers,
  {
    name: 'Rue Tamsin',
    number: 'T006',
    role: 'supervisor' as const,
    signIn: 'visor2',
    passphrase: 'one tall clock hums'
  },
  {
    name: 'Dee Marsh',
    number: 't-004',
    role: 'supervisor' as const,
    signIn: 'desk again',
    passphrase: 'six brown foxes sit'
  }
]

export type WorkingDesk = TestDesk

export function openWorkingDesk(
  ceiling: InputOf<'desk.setUp'>['ceiling'] = 'OFFICIAL-SENSITIVE'
): Promise<WorkingDesk> {
  return openTestDesk({ officers, ceiling, start: '2026-11-23T09:00:00.000Z' })
}

type Fields = InputOf<'referrals.receive'>['fields']
type Given = InputOf<'referrals.receive'>['given']

/** Every field that receipt asks for. */
export const wholeFields: Fields = {
  receivedAt: '2026-11-23T08:30:00.000Z',
  immediateDanger: 'no',
  sector: 'education',
  referrerOrganisation: 'Quillon Academy',
  referrerName: 'A. Teacher',
  concernAsRaised: 'Spoke in class about wanting to see a school burn and would not say why.',
  concernAsReferred: 'extreme_violence'
}

export const adult: Given = { forenames: 'Lev', surname: 'Grzelakowski', dateOfBirth: '1996-04-09' }
export const child: Given = { forenames: 'Oriel', surname: 'Passmore', dateOfBirth: '2011-04-09' }

/** A decision that no rule objects to. */
export const soundDecision: InputOf<'referrals.propose'>['decision'] = {
  optionsConsidered: ['Gather information for Channel', 'No further action'],
  grounds: ['no_ct_risk', 'no_susceptibility'],
  reason: 'Checks and the school’s account show a passing interest, no wish to harm and a family that talks.',
  evidence: 'Referral form, telephone call with the referrer, systems checked.',
  risk: 'no_ct_risk',
  concernAssessed: 'none_identified',
  complexNeeds: ['none_known'],
  systemsChecked: ['PCMT', 'PNC', 'local_intelligence'],
  assessment: { framework: 'PAF', reference: 'PAF-10001', version: '2024', madeOn: '2026-11-23' },
  closureReason: 'nfa_no_ct_concern',
  enquiries: ['Telephone call with the referrer', 'School’s attendance record'],
  feedback: 'The school will be told by telephone on the day of the decision.'
}

/** The same for steps that close nothing. */
export const { closureReason: _closed, ...openDecision } = soundDecision

export function receive(desk: WorkingDesk, given: Given = adult, fields: Fields = wholeFields): Promise<CaseView> {
  return desk.ask('desk', 'referrals.receive', { given, fields })
}

/** A referral brought to screening, complete, with its PCMT reference and the referrer told. */
export async function toScreening(desk: WorkingDesk, given: Given = adult): Promise<CaseView> {
  const { id: referral } = await receive(desk, given)
  await desk.ask('desk', 'referrals.acknowledge', { referral })
  await desk.ask('desk', 'referrals.step', { referral, to: 'SCREENING' })
  return desk.ask('desk', 'referrals.amend', { referral, fields: { pcmtReference: 'PCMT-200001' } })
}

/** A referral brought to deconfliction, asked and answered. */
export async function toAnswered(
  desk: WorkingDesk,
  given: Given = adult,
  answer: 'clear' | 'hold' | 'transfer' = 'clear'
): Promise<CaseView> {
  const { id: referral } = await toScreening(desk, given)
  await desk.ask('desk', 'referrals.step', { referral, to: 'DECONFLICTION' })
  const asked = await desk.ask('desk', 'referrals.askDeconfliction', { referral, asked: 'FIMU' })
  const request = asked.deconfliction[0]?.request ?? ''
  return desk.ask('desk', 'referrals.answerDeconfliction', { referral, request, answer, reference: 'FIMU/1' })
}

export async function toGateway(desk: WorkingDesk, given: Given = adult): Promise<CaseView> {
  const { id: referral } = await toAnswered(desk, given)
  return desk.ask('desk', 'referrals.step', { referral, to: 'GATEWAY' })
}

/** Proposes as one officer and has another confirm, refuse or send back the words they were shown. */
export async function decided(
  desk: WorkingDesk,
  referral: string,
  input: { to: CaseView['stage']; decision?: InputOf<'referrals.propose'>['decision'] },
  proposer = 'desk',
  decider = 'visor'
): Promise<CaseView> {
  const { proposal } = await desk.ask(proposer, 'referrals.propose', {
    referral,
    to: input.to,
    decision: input.decision ?? soundDecision
  })
  return desk.ask(proposer, 'referrals.decide', {
    referral,
    proposal: proposal?.id ?? '',
    digest: proposal?.digest ?? '',
    verdict: 'confirm',
    second: desk.officer(decider)
  })
}
