import type { GivenPerson, SoughtPerson } from '../../../../src-main/contract/people'
import type { CaseView } from '../../../../src-main/contract/referral-views'
import { ReferralFields } from '../../../../src-main/contract/referrals'
import { shapes, type FieldName, type FieldShape } from './shapes'

/** What a form holds while it is filled: one value a field, `null` for nothing. Plain JSON, so that a draft can keep it. */
export type Values = Readonly<Partial<Record<FieldName, unknown>>>

/** An empty form: at risk rather than suspected, OFFICIAL-SENSITIVE, law enforcement processing, as most referrals are. */
export const emptyValues: Values = {
  subjectCategory: 'at_risk',
  marking: 'OFFICIAL-SENSITIVE',
  regime: 'LE_Part3'
}

/** True when a field holds nothing. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** The values of a case as it stands, for editing. */
export function valuesOf(view: Pick<CaseView, 'fields' | 'given' | 'owner'>): Values {
  const given = Object.fromEntries(Object.entries(view.given).map(([name, value]) => [`given.${name}`, value]))
  return { ...view.fields, ...given, owner: view.owner?.id ?? null }
}

/** Reads a form back from a draft: known fields only. */
export function valuesFrom(stored: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    shapes.filter(({ name }) => stored[name] !== undefined).map(({ name }) => [name, stored[name]])
  )
}

/** The person as given in a form, in the contract's shape. */
export function givenOf(values: Values): GivenPerson {
  const age = values['given.approximateAge']
  const birth = values['given.dateOfBirth']
  const text = (name: FieldName): string => String(values[name] ?? '').trim()
  return {
    forenames: text('given.forenames'),
    surname: text('given.surname'),
    otherNames: text('given.otherNames'),
    dateOfBirth: typeof birth === 'string' && birth !== '' ? birth : null,
    approximateAge: typeof age === 'number' && !birth ? age : null
  }
}

/** The person as given in a form, with the home, telephone and school by which they are looked for. */
export function soughtOf(values: Values): SoughtPerson {
  const text = (name: FieldName): string => String(values[name] ?? '').trim()
  return {
    ...givenOf(values),
    address: text('address'),
    postcode: text('postcode'),
    telephone: text('telephone'),
    school: text('school')
  }
}

/** Those of `names` whose value differs from `before`. */
export function changedNames(names: readonly FieldName[], before: Values, after: Values): FieldName[] {
  const plain = (value: unknown): string => JSON.stringify(isEmpty(value) ? null : value)
  return names.filter((name) => plain(before[name]) !== plain(after[name]))
}

/** What a field holds when it is made empty again. */
export function emptyOf(shape: FieldShape): unknown {
  if (shape.kind === 'several') return []
  return shape.kind === 'line' || shape.kind === 'narrative' ? '' : null
}

/** The referral fields to send, of those named; what is empty is sent as empty. */
export function fieldsToSend(values: Values, names: readonly FieldName[]): Partial<ReferralFields> {
  const own = shapes.filter(({ name }) => names.includes(name) && name in ReferralFields.shape)
  return Object.fromEntries(
    own.map((shape) => [shape.name, isEmpty(values[shape.name]) ? emptyOf(shape) : values[shape.name]])
  ) as Partial<ReferralFields>
}

/** The five that screening needs and that are still empty. */
export function stillNeeded(values: Values): FieldShape[] {
  return shapes.filter((shape) => shape.needed && isEmpty(values[shape.name]))
}

/** The names of the fields that hold something an officer typed or chose: what discarding would lose. */
export function filledNames(values: Values): FieldName[] {
  return shapes
    .map(({ name }) => name)
    .filter((name) => !isEmpty(values[name]) && values[name] !== emptyValues[name] && name !== 'owner')
}
