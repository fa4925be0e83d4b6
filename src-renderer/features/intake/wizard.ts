import type { OutputOf } from '../../../src-main/contract'
import type { ColumnMatch, IntakeField } from '../../../src-main/contract/intake'

export type Overview = OutputOf<'intake.open'>
export type Outcome = OutputOf<'intake.bringIn'>

/** Where the wizard stands. Each state holds just what its page shows. */
export type Wizard =
  | { at: 'choose' }
  | { at: 'reading'; name: string }
  | { at: 'match'; overview: Overview; match: ColumnMatch }
  | { at: 'preview'; overview: Overview; match: ColumnMatch }
  | { at: 'bringing'; overview: Overview; match: ColumnMatch; job: string }
  | { at: 'end'; overview: Overview; match: ColumnMatch; outcome: Outcome }

export type Happening =
  | { what: 'chosen'; name: string }
  | { what: 'opened'; overview: Overview }
  | { what: 'unreadable' }
  | { what: 'matched'; match: ColumnMatch }
  | { what: 'looked' }
  | { what: 'back' }
  | { what: 'started'; job: string }
  | { what: 'stopped' }
  | { what: 'broughtIn'; outcome: Outcome }
  | { what: 'again' }

/** The steps shown at the left, each with the states in which it is the present one. */
export const wizardSteps = [
  { step: 'choose', label: 'Choose the file', states: ['choose', 'reading'] },
  { step: 'match', label: 'Match the columns', states: ['match'] },
  { step: 'preview', label: 'Look before it comes in', states: ['preview'] },
  { step: 'bring', label: 'Bring in', states: ['bringing'] },
  { step: 'end', label: 'What was done', states: ['end'] }
] as const satisfies readonly { step: string; label: string; states: readonly Wizard['at'][] }[]

function wrong(wizard: Wizard, happening: Happening): never {
  throw new Error(`the intake wizard cannot take "${happening.what}" while at "${wizard.at}"`)
}

/**
 * The wizard's next state.
 * @throws Error when something happens that cannot happen here: a fault of the program, never of the officer
 */
export function nextState(wizard: Wizard, happening: Happening): Wizard {
  if (happening.what === 'again') return { at: 'choose' }
  switch (wizard.at) {
    case 'choose':
      return happening.what === 'chosen' ? { at: 'reading', name: happening.name } : wrong(wizard, happening)
    case 'reading':
      if (happening.what === 'unreadable') return { at: 'choose' }
      if (happening.what !== 'opened') return wrong(wizard, happening)
      return { at: 'match', overview: happening.overview, match: happening.overview.match }
    case 'match':
      if (happening.what === 'matched') return { ...wizard, match: happening.match }
      return happening.what === 'looked' ? { ...wizard, at: 'preview' } : wrong(wizard, happening)
    case 'preview':
      if (happening.what === 'back') return { ...wizard, at: 'match' }
      return happening.what === 'started' ? { ...wizard, at: 'bringing', job: happening.job } : wrong(wizard, happening)
    case 'bringing':
      if (happening.what === 'stopped') return { at: 'preview', overview: wizard.overview, match: wizard.match }
      if (happening.what !== 'broughtIn') return wrong(wizard, happening)
      return { at: 'end', overview: wizard.overview, match: wizard.match, outcome: happening.outcome }
    case 'end':
      return wrong(wizard, happening)
  }
}

/** Matches a field with a column, or with none. A column serves one field: whoever had it before lets it go. */
export function withColumn(match: ColumnMatch, field: IntakeField, column: number | null): ColumnMatch {
  const others = Object.entries(match).filter(([each, index]) => each !== field && index !== column)
  return { ...Object.fromEntries(others), ...(column === null ? {} : { [field]: column }) }
}

/** The field a column is matched with, if any. */
export function fieldOf(match: ColumnMatch, column: number): IntakeField | null {
  const found = Object.entries(match).find(([, index]) => index === column)
  return found ? (found[0] as IntakeField) : null
}
