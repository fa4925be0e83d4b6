import type { InputOf, OutputOf } from '../../../src-main/contract'
import type { Id } from '../../../src-main/contract/ids'
import type { TestDesk } from '../../support/desk'

export type Given = InputOf<'people.search'>['given']
export type Said = NonNullable<InputOf<'referrals.receive'>['judgements']>[number]

export const IMOGEN = { forenames: 'Imogen', surname: 'Weatherlow', dateOfBirth: '2011-04-09' }
export const MISSPELT = { forenames: 'Imogen', surname: 'Wetherlow', dateOfBirth: '2011-04-09' }
export const BROTHER = { forenames: 'Ignatius', surname: 'Weatherlow', dateOfBirth: '2011-04-09' }

export const same = (person: Id): Said => ({ person, verdict: 'same' })
export const not = (person: Id): Said => ({ person, verdict: 'not_same', reason: 'A brother, by the school.' })
export const unsure = (person: Id): Said => ({ person, verdict: 'not_sure', reason: 'The school is asked.' })

/** Receives a referral as given, with what was judged of the candidates. */
export function receive(
  desk: TestDesk,
  given: Given,
  judgements: Said[] = [],
  receivedAt = '2026-11-20T10:00:00.000Z'
): Promise<OutputOf<'referrals.receive'>> {
  return desk.ask('desk', 'referrals.receive', {
    given,
    fields: { receivedAt, concernAsRaised: 'As told on the telephone.' },
    judgements
  })
}

/** Receives a referral and answers whom it is about. */
export async function personOf(desk: TestDesk, given: Given, judgements: Said[] = [], at?: string): Promise<Id> {
  const { person } = await receive(desk, given, judgements, at)
  if (!person) throw new Error('the referral has no person')
  return person.id
}

/** Two records of one girl, whom two officers then say are one. */
export async function mergedTwo(desk: TestDesk): Promise<{ imogen: Id; misspelt: Id }> {
  const imogen = await personOf(desk, IMOGEN, [], '2026-03-02T10:00:00.000Z')
  const misspelt = await personOf(desk, MISSPELT, [unsure(imogen)], '2026-09-14T10:00:00.000Z')
  await desk.ask('desk', 'people.merge', {
    one: imogen,
    other: misspelt,
    reason: 'One pupil on the roll, by the school.',
    second: desk.officer('visor')
  })
  return { imogen, misspelt }
}
