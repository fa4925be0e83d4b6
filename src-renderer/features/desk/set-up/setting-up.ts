import type { Marking } from '../../../../src-main/contract/codes/marking'
import type { Role } from '../../../../src-main/contract/codes/roles'
import type { Share } from '../../../../src-main/contract/desk'

/** An officer as their form holds them. */
export interface OfficerForm {
  name: string
  number: string
  role: Role
  signIn: string
  passphrase: string
  again: string
}

/** Everything typed so far. It stands in the page's memory alone and goes with it. */
export interface SetUpForm {
  borough: string | null
  terminal: string
  ceiling: Marking
  officers: readonly OfficerForm[]
  recovery: { needed: number; of: number }
}

/** Where the set-up stands. The envelopes come one at a time. */
export type SettingUp =
  | { at: 'desk' }
  | { at: 'officer'; place: number }
  | { at: 'others' }
  | { at: 'recovery' }
  | { at: 'check' }
  | { at: 'envelope'; shares: readonly Share[]; place: number }
  | { at: 'end' }

export type SetUpHappening =
  | { what: 'next' }
  | { what: 'back' }
  | { what: 'edit'; place: number }
  | { what: 'made'; shares: readonly Share[] }
  | { what: 'sealed' }

/** The accounts a desk cannot be without, in the order they are asked. */
export const FIRST_OFFICERS = ['administrator', 'superintendent', 'desk_officer'] as const satisfies readonly Role[]

/** An empty form for an officer of a role. */
export function emptyOfficer(role: Role): OfficerForm {
  return { name: '', number: '', role, signIn: '', passphrase: '', again: '' }
}

/** A set-up before anything was typed. Two of three shares, OFFICIAL-SENSITIVE. */
export const emptySetUp: SetUpForm = {
  borough: null,
  terminal: '',
  ceiling: 'OFFICIAL-SENSITIVE',
  officers: FIRST_OFFICERS.map(emptyOfficer),
  recovery: { needed: 2, of: 3 }
}

/** The steps at the left, each with the part of the set-up it shows. */
export const setUpSteps = [
  { id: 'desk', label: 'This desk' },
  { id: 'officer-0', label: 'Administrator' },
  { id: 'officer-1', label: 'Superintendent' },
  { id: 'officer-2', label: 'Desk officer' },
  { id: 'others', label: 'Other officers' },
  { id: 'recovery', label: 'Recovery shares' },
  { id: 'check', label: 'Before it is made' },
  { id: 'envelope', label: 'Envelopes' },
  { id: 'end', label: 'Ready' }
] as const

/** The step at the left that a state belongs to. */
export function stepOf(state: SettingUp): string {
  if (state.at !== 'officer') return state.at
  return state.place < FIRST_OFFICERS.length ? `officer-${state.place}` : 'others'
}

function after(place: number): SettingUp {
  return place + 1 < FIRST_OFFICERS.length ? { at: 'officer', place: place + 1 } : { at: 'others' }
}

function before(place: number): SettingUp {
  if (place >= FIRST_OFFICERS.length) return { at: 'others' }
  return place === 0 ? { at: 'desk' } : { at: 'officer', place: place - 1 }
}

/**
 * The next state. `edit` goes to one officer's form; the place after the last adds one.
 * @throws Error when something happens that cannot happen here: a fault of the program, never of the officer
 */
export function nextSettingUp(state: SettingUp, happening: SetUpHappening): SettingUp {
  const { what } = happening
  switch (state.at) {
    case 'desk':
      if (what === 'next') return { at: 'officer', place: 0 }
      break
    case 'officer':
      if (what === 'next') return after(state.place)
      if (what === 'back') return before(state.place)
      break
    case 'others':
      if (what === 'edit') return { at: 'officer', place: happening.place }
      if (what === 'next') return { at: 'recovery' }
      if (what === 'back') return { at: 'officer', place: FIRST_OFFICERS.length - 1 }
      break
    case 'recovery':
      if (what === 'next') return { at: 'check' }
      if (what === 'back') return { at: 'others' }
      break
    case 'check':
      if (what === 'edit') return { at: 'officer', place: happening.place }
      if (what === 'back') return { at: 'recovery' }
      if (what === 'made') return { at: 'envelope', shares: happening.shares, place: 0 }
      break
    case 'envelope':
      if (what !== 'sealed') break
      return state.place + 1 < state.shares.length ? { ...state, place: state.place + 1 } : { at: 'end' }
    case 'end':
      break
  }
  throw new Error(`the set-up cannot take "${what}" while at "${state.at}"`)
}
