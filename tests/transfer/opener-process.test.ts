import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { openerChildren } from '../support/opener-child'

const start = openerChildren()

async function ask(child: ChildProcess, id: number, name: string, text: string): Promise<unknown> {
  child.send({ id, name: 'intake.open', input: { name, bytes: new TextEncoder().encode(text) } })
  const [answer] = await once(child, 'message')
  return answer
}

async function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return { code, signal }
}

describe('the opener as a process of its own', () => {
  test('answers with a table, then with a refusal, and goes on', async () => {
    const child = start()
    expect(await ask(child, 1, 'a.csv', 'Name,Born\nAda,1\n')).toEqual({
      id: 1,
      ok: true,
      value: { name: 'a.csv', headings: ['Name', 'Born'], rows: [['Ada', '1']], firstRow: 2, notes: [] }
    })
    expect(await ask(child, 2, 'a.pdf', '%PDF-1.7')).toMatchObject({ id: 2, ok: false, error: { code: 'FD-OPN-09' } })
    expect(await ask(child, 3, 'a.csv', 'Name,Born\nBo,1\n')).toMatchObject({ id: 3, ok: true })
  })

  test('ends when its parent is gone', async () => {
    const child = start()
    await ask(child, 1, 'a.csv', 'Name,Born\nAda,1\n')
    child.disconnect()
    expect(await ended(child)).toEqual({ code: 0, signal: null })
  })

  test.each([
    ['another call', { id: 1, name: 'referrals.list', input: {} }],
    [
      'more than it should be given',
      { id: 1, name: 'intake.open', input: { name: 'x', bytes: new Uint8Array(3), key: 'x' } }
    ],
    ['no bytes', { id: 1, name: 'intake.open', input: { name: 'x', bytes: 'text' } }],
    ['nothing', null]
  ])('dies on %s', async (_, message) => {
    const child = start()
    child.send(message as object)
    expect(await ended(child)).toEqual({ code: 70, signal: null })
  })

  test('killed in the middle of a file, it leaves nothing behind and another takes over', async () => {
    const child = start()
    await ask(child, 1, 'a.csv', 'Name,Born\nAda,1\n')
    child.send({
      id: 2,
      name: 'intake.open',
      input: { name: 'a.csv', bytes: Buffer.from(`Name,Born\n${'x,y\n'.repeat(50_000)}`) }
    })
    child.kill('SIGKILL')
    expect((await ended(child)).signal).toBe('SIGKILL')
    expect(await ask(start(), 1, 'a.csv', 'Name,Born\nAda,1\n')).toMatchObject({ ok: true })
  })
})
