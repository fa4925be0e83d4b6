// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import type { KnownCandidate } from '../../src-main/contract/people'
import type { PairView } from '../../src-main/contract/persons'
import { CandidateCard } from '../../src-renderer/features/people/candidate-card'
import { JudgePair } from '../../src-renderer/features/people/judge-pair'
import { PairHistory } from '../../src-renderer/features/people/pair-history'
import { answerWith, press, show, type } from './show'

let end: (() => void) | undefined
afterEach(() => end?.())

const CANDIDATE: KnownCandidate = {
  person: '01JD0000000000000000000002',
  name: 'Imogen Weatherlow',
  dateOfBirth: '2011-04-09',
  band: 'likely',
  likeness: [
    { field: 'surname', words: 'surname one letter apart', agrees: true, strength: 0.86 },
    { field: 'forename', words: 'forename different', agrees: false, strength: 0 }
  ],
  warning: null,
  referrals: [],
  oneWith: ['Imogen Wetherlow'],
  remembered: null,
  toldApartFrom: []
}
const EARLIER = { verdict: 'not_same', reason: 'Cousins.', by: 'Dee Marsh', at: '2026-11-20T10:00:00.000Z' } as const

async function card(again: string | null): Promise<HTMLElement> {
  const shown = await show(
    <ul>
      <CandidateCard
        candidate={CANDIDATE}
        typed="Imogen Wetherlow"
        said={undefined}
        earlier={{ ...EARLIER, again }}
        onVerdict={() => undefined}
        onReason={() => undefined}
      />
    </ul>
  )
  end = shown.end
  return shown.root
}

test('a candidate shows a bar for each field, as long as it is close, and the words beside it', async () => {
  const root = await card(null)
  const bars = [...root.querySelectorAll<HTMLElement>('[data-agrees]')]
  expect(bars.map(({ style, dataset }) => [style.width, dataset['agrees']])).toEqual([
    ['86%', 'true'],
    ['0%', 'false']
  ])
  expect(root.textContent).toContain('surname one letter apart')
  expect(root.textContent).toContain('Also recorded as Imogen Wetherlow')
})

test('an answer given before is shown with who gave it, and that it holds', async () => {
  const root = await card(null)
  expect(root.textContent).toContain('Said before: not the same person, Dee Marsh')
  expect(root.textContent).toContain('Cousins.')
  expect(root.textContent).toContain('It still holds, so it is not asked again.')
})

test('or why it is asked again', async () => {
  const root = await card('Known since then: another postcode (NW5 1AB).')
  expect(root.textContent).toContain('Asked again. Known since then: another postcode (NW5 1AB).')
  expect(root.textContent).not.toContain('It still holds')
})

const named = (person: string, name: string): PairView['one'] => ({ person, name, dateOfBirth: null })
const PAIR: PairView = {
  pair: '01JD0000000000000000000003',
  one: named('01JD0000000000000000000001', 'Imogen Weatherlow'),
  other: named('01JD0000000000000000000002', 'Imogen Wetherlow'),
  verdict: 'not_same',
  toJudge: false,
  again: '',
  band: 'likely',
  likeness: [],
  conflict: false,
  history: [
    {
      ...{ what: 'merged', verdict: 'same', reason: 'One pupil.', by: 'Dee Marsh', second: 'Viv Osei' },
      ...{ at: '2026-11-20T10:00:00.000Z', referral: null }
    },
    {
      ...{ what: 'unmerged', verdict: 'not_same', reason: 'Two after all.', by: 'Kit Adeyemi', second: 'Viv Osei' },
      ...{ at: '2026-11-21T10:00:00.000Z', referral: null }
    }
  ]
}

test('what was said of two persons stays readable, oldest first, with both officers', async () => {
  const shown = await show(<PairHistory pair={PAIR} />)
  end = shown.end
  const lines = [...shown.root.querySelectorAll('li')].map(({ textContent }) => textContent ?? '')
  expect(lines[0]).toMatch(/^Merged: the same person\. One pupil\.Dee Marsh, confirmed by Viv Osei/)
  expect(lines[1]).toMatch(/^Merge taken back: not the same person\. Two after all\./)
})

test('a pair is judged only with a reason', async () => {
  const { asked } = answerWith({ 'people.judge': () => ({}) })
  const shown = await show(<JudgePair pair={PAIR} seconds={[]} choices={['not_same']} />)
  end = shown.end
  const { root } = shown
  const button = [...root.querySelectorAll('button')].find((each) => each.textContent === 'Keep this judgement')
  expect(button?.disabled).toBe(true)
  const field = root.querySelector('textarea')
  if (!field) throw new Error('there is no field for the reason')
  await type(field, 'Two girls, by the school.')
  await press(root, 'Keep this judgement')
  expect(asked).toEqual([
    {
      name: 'people.judge',
      input: {
        one: PAIR.one.person,
        other: PAIR.other.person,
        verdict: 'not_same',
        reason: 'Two girls, by the school.'
      }
    }
  ])
})
