import type { CaseView } from '../../../src-main/contract/referral-views'
import type { Whereabouts } from '../../../src-main/contract/people'
import { shownDay } from '../../components'

type About = Pick<CaseView, 'given' | 'person'>

/** When the person was born and how old they were and are, in words: "3 Feb 2011, 14 when referred, 15 now". */
export function ageWords({ given, person }: About): string {
  const born = person?.dateOfBirth ?? given.dateOfBirth
  const then = person?.ageAtReceipt ?? null
  const now = person?.ageNow ?? null
  if (born === null)
    return given.approximateAge === null ? 'not known' : `not known; about ${given.approximateAge} when referred`
  const ages = [then === null ? '' : `${then} when referred`, now === null || now === then ? '' : `${now} now`].filter(
    Boolean
  )
  return [shownDay(born), ...ages].join(', ')
}

/** The name that came with the referral. */
export function nameAsGiven({ given }: About): string {
  return `${given.forenames} ${given.surname}`.trim()
}

/** The person's name, or the name given while nobody has said who it is. */
export function nameShown(about: About): string {
  return about.person?.name || nameAsGiven(about) || 'No name given'
}

/** Who the referral is about, for the head of the case: "Tomasz Castellobo, 16". */
export function whoItIs(about: About): string {
  const age = about.person?.ageNow ?? null
  const years = age === null ? '' : `, ${age}`
  return `${nameShown(about)}${years}`
}

/** Where the person lives, learns and is reached, as the referral gives it: it helps to tell persons apart. */
export function whereaboutsOf({ fields }: Pick<CaseView, 'fields'>): Whereabouts {
  const text = (name: string): string => String(fields[name] ?? '')
  return { address: text('address'), postcode: text('postcode'), telephone: text('telephone'), school: text('school') }
}
