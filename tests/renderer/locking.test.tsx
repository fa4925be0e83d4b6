// @vitest-environment jsdom
import { act, useState, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { obeyLocking, takeLockReason } from '../../src-renderer/api'
import { useDraft } from '../../src-renderer/components/use-draft'
import { answerWith, show, type } from './show'

let end: (() => void) | undefined
afterEach(() => end?.())

function Form(): ReactNode {
  const [text, setText] = useState('')
  const draft = useDraft('note', { text }, (body) => setText(String(body['text'] ?? '')))
  return draft.ready ? <input value={text} onChange={(event) => setText(event.currentTarget.value)} /> : null
}

const NOTHING_KEPT = { 'drafts.get': () => ({ draft: null }), 'desk.readyToLock': () => ({}) }

test('typing is saved before the page says it is ready to lock', async () => {
  const program = answerWith({ ...NOTHING_KEPT, 'drafts.save': () => ({ savedAt: '2026-11-23T12:04:00.000Z' }) })
  const stop = obeyLocking(() => undefined)
  const shown = await show(<Form />)
  end = () => {
    shown.end()
    stop()
  }
  const field = shown.root.querySelector('input')
  if (field) await type(field, 'half a sentence')
  await act(async () => program.tell({ kind: 'locking' }))
  await vi.waitFor(() => expect(program.asked.at(-1)?.name).toBe('desk.readyToLock'))
  expect(program.asked.map(({ name }) => name)).toEqual(['drafts.get', 'drafts.save', 'desk.readyToLock'])
  expect(program.asked[1]?.input).toEqual({ form: 'note', body: { text: 'half a sentence' } })
})

test('a form that cannot be saved does not hold up the lock', async () => {
  const program = answerWith(NOTHING_KEPT)
  const stop = obeyLocking(() => undefined)
  const shown = await show(<Form />)
  end = () => {
    shown.end()
    stop()
  }
  const field = shown.root.querySelector('input')
  if (field) await type(field, 'half a sentence')
  await act(async () => program.tell({ kind: 'locking' }))
  await vi.waitFor(() => expect(program.asked.at(-1)?.name).toBe('desk.readyToLock'))
})

test('what was typed before the lock is put back', async () => {
  answerWith({
    'drafts.get': () => ({ draft: { body: { text: 'half a sentence' }, savedAt: '2026-11-23T12:04:00.000Z' } })
  })
  const shown = await show(<Form />)
  end = shown.end
  expect(shown.root.querySelector('input')?.value).toBe('half a sentence')
})

test('the reason of a lock is said once', () => {
  const program = answerWith({})
  const stop = obeyLocking(() => undefined)
  program.tell({ kind: 'locked', why: 'idle' })
  stop()
  expect(takeLockReason()).toBe('idle')
  expect(takeLockReason()).toBeNull()
})
