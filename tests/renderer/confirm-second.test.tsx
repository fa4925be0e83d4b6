// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { ConfirmSecond, type SecondDecision } from '../../src-renderer/components/confirm-second'
import { press, show, type } from './show'

let end: (() => void) | undefined
afterEach(() => end?.())

const DECIDERS = [{ id: '01JD0000000000000000000002', name: 'Supt H. Lindqvist' }]
const WORDS = [
  { heading: 'Decision', text: 'No further action' },
  { heading: 'Reason', text: 'Checked with the school; <b>nothing</b> found.' }
]

async function panel(deciders = DECIDERS) {
  const decided: SecondDecision[] = []
  const shown = await show(
    <ConfirmSecond
      asks="CTIO 2"
      action="No further action on PR-2026-0412"
      words={WORDS}
      deciders={deciders}
      verdicts={['confirm', 'refuse', 'send_back']}
      onDecide={async (decision) => void decided.push(decision)}
      busy={false}
      fault={null}
    />
  )
  end = shown.end
  const passphrase = (): HTMLInputElement => {
    const field = shown.root.querySelector<HTMLInputElement>('input[type="password"]')
    if (!field) throw new Error('there is no passphrase field')
    return field
  }
  return { ...shown, decided, passphrase }
}

test('it shows who asks whom, and the very words', async () => {
  const { root } = await panel()
  expect(root.textContent).toContain('CTIO 2 asks Supt H. Lindqvist to confirm: No further action on PR-2026-0412')
  expect([...root.querySelectorAll('dd')].map((each) => each.textContent)).toEqual(WORDS.map(({ text }) => text))
})

test('nothing is sent without the second passphrase', async () => {
  const { root, decided } = await panel()
  await press(root, 'Confirm')
  expect(decided).toEqual([])
  expect(root.textContent).toContain('Type your own passphrase.')
})

test('confirming sends the passphrase and forgets it', async () => {
  const { root, decided, passphrase } = await panel()
  await type(passphrase(), 'copper meadow ladder nine')
  await press(root, 'Confirm')
  expect(decided).toEqual([
    {
      verdict: 'confirm',
      reason: '',
      second: { officer: DECIDERS[0]?.id, passphrase: 'copper meadow ladder nine' }
    }
  ])
  expect(passphrase().value).toBe('')
})

test('refusing and sending back need a reason', async () => {
  const { root, decided, passphrase } = await panel()
  await type(passphrase(), 'copper meadow ladder nine')
  await press(root, 'Refuse')
  expect(decided).toEqual([])
  expect(root.textContent).toContain('Say why in a sentence.')
  const reason = root.querySelector('textarea')
  if (reason) await type(reason, 'The school was not asked.')
  await press(root, 'Send back')
  expect(decided.map(({ verdict, reason: given }) => [verdict, given])).toEqual([
    ['send_back', 'The school was not asked.']
  ])
})

test('where nobody may confirm it says so and offers nothing', async () => {
  const { root } = await panel([])
  expect(root.querySelector('button')).toBeNull()
  expect(root.textContent).toContain('No other officer on this desk may confirm this.')
})
