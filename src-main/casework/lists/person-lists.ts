import { labelOf } from '../../contract/codes/code-list'
import { CASEWORK } from '../../contract/codes/roles'
import { stages } from '../../contract/codes/stages'
import type { AskedList } from '../../contract/lists'
import type { Band, KnownCandidate, Likeness } from '../../contract/people'
import type { PairView } from '../../contract/persons'
import { answerPeople } from '../people'
import type { ListSource } from './listed'
import { ALL, pageAnswer } from './page-answer'

const BANDS: Readonly<Record<Band, string>> = {
  likely: 'Likely',
  possible: 'Possible',
  many: 'Fits as well as many others',
  weak: 'Faint'
}

const likenessWords = (likeness: readonly Likeness[]): string => likeness.map(({ words }) => words).join('; ')

/** The persons found by a search, in the order of the page: by how far each is like the one looked for. */
export const personList: ListSource<Extract<AskedList, { list: 'people' }>, KnownCandidate> = {
  title: 'People found',
  roles: CASEWORK,
  records: ({ person }) => [person],
  columns: [
    { id: 'name', heading: 'Name', text: ({ name }) => name },
    { id: 'born', heading: 'Born', text: ({ dateOfBirth }) => dateOfBirth ?? 'not known' },
    { id: 'band', heading: 'How alike', text: ({ band }) => BANDS[band] },
    { id: 'likeness', heading: 'What agrees and differs', text: ({ likeness }) => likenessWords(likeness) },
    { id: 'oneWith', heading: 'Also recorded as', text: ({ oneWith }) => oneWith.join('; ') },
    {
      id: 'referrals',
      heading: 'Referrals',
      text: ({ referrals }) =>
        referrals
          .map(({ reference, receivedOn, stage }) => `${reference}, ${receivedOn}, ${labelOf(stages, stage)}`)
          .join('; ')
    }
  ],
  rows(asking, { given }) {
    const { candidates, marking } = pageAnswer<'people.search'>(answerPeople['people.search'], { given }, asking)
    const order: readonly Band[] = ['likely', 'possible', 'weak', 'many']
    return { rows: candidates.toSorted((one, other) => order.indexOf(one.band) - order.indexOf(other.band)), marking }
  }
}

function standing({ conflict, toJudge, band }: PairView): string {
  if (conflict) return 'Two desks differ'
  if (!toJudge) return 'Not sure'
  return band === 'likely' ? 'Likely the same' : 'Possibly the same'
}

/** Pairs of persons that wait for a judgement, the most alike first. */
export const sameList: ListSource<Extract<AskedList, { list: 'matches' }>, PairView> = {
  title: 'Possible same persons',
  roles: CASEWORK,
  records: ({ one, other }) => [one.person, other.person],
  columns: [
    { id: 'one', heading: 'One record', text: ({ one }) => one.name },
    { id: 'oneBorn', heading: 'Born', text: ({ one }) => one.dateOfBirth ?? 'not known' },
    { id: 'other', heading: 'The other', text: ({ other }) => other.name },
    { id: 'otherBorn', heading: 'Born (the other)', text: ({ other }) => other.dateOfBirth ?? 'not known' },
    { id: 'standing', heading: 'How they stand', text: standing },
    { id: 'likeness', heading: 'What agrees and differs', text: ({ likeness }) => likenessWords(likeness) },
    { id: 'again', heading: 'Why it is asked again', text: ({ again }) => again }
  ],
  rows(asking) {
    const { pairs, marking } = pageAnswer<'people.matches'>(answerPeople['people.matches'], ALL, asking)
    return { rows: pairs, marking }
  }
}
