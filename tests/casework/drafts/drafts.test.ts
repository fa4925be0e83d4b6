import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { purgeDrafts } from '../../../src-main/casework/drafts'
import { preference, setPreference } from '../../../src-main/casework/preferences'
import { stages } from '../../../src-main/contract/codes/stages'
import { openTestDesk, type TestDesk } from '../../support/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const save = (form: string, body: Record<string, unknown>, signIn = 'desk') =>
  desk.ask(signIn, 'drafts.save', { form, body })
const read = async (form: string, signIn = 'desk') => (await desk.ask(signIn, 'drafts.get', { form })).draft

describe('a draft', () => {
  it('comes back exactly as typed, spaces, lines and every script included', async () => {
    const body = {
      surname: '  O’Brae\t ',
      concern: 'First line.\r\n\r\n  Second — “as told”.\u200f شكراً \n',
      combining: 'e\u0301',
      half: '\ud800',
      list: ['', ' ', null, true, 1.5, { deep: [] }]
    }
    await save('receive', body)
    expect((await read('receive'))?.body).toEqual(body)
  })

  it('comes back exactly, whatever it is', async () => {
    const names = fc.string({ maxLength: 20 }).filter((name) => name !== '__proto__')
    const bodies = fc.dictionary(names, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const exact = JSON.parse(JSON.stringify(body)) as Record<string, unknown>
        await save('receive', exact)
        expect((await read('receive'))?.body).toEqual(exact)
      }),
      { numRuns: 60 }
    )
  })

  it('is written over by the next, and says when it was saved', async () => {
    desk.at('2026-11-23T10:15:00.000Z')
    expect(await save('receive', { surname: 'Ark' })).toEqual({ savedAt: '2026-11-23T10:15:00.000Z' })
    desk.at('2026-11-23T10:16:00.000Z')
    await save('receive', { surname: 'Arkwell' })
    expect(await read('receive')).toEqual({ body: { surname: 'Arkwell' }, savedAt: '2026-11-23T10:16:00.000Z' })
  })

  it('is its officer’s alone', async () => {
    await save('receive', { surname: 'Arkwell' })
    expect(await read('receive', 'desk2')).toBeNull()
    await save('receive', { surname: 'Halbrook' }, 'desk2')
    expect((await read('receive'))?.body).toEqual({ surname: 'Arkwell' })
    await desk.ask('desk2', 'drafts.discard', { form: 'receive' })
    expect((await read('receive'))?.body).toEqual({ surname: 'Arkwell' })
  })

  it('is gone when discarded; discarding nothing is no fault', async () => {
    await save('note:01JD0000000000000000000001', { text: 'As told.' })
    await desk.ask('desk', 'drafts.discard', { form: 'note:01JD0000000000000000000001' })
    expect(await read('note:01JD0000000000000000000001')).toBeNull()
    await expect(desk.ask('desk', 'drafts.discard', { form: 'never-there' })).resolves.toEqual({})
  })

  it('is thrown away once it has lain longer than the policy keeps it, and no sooner', async () => {
    desk.at('2026-11-23T10:15:00.000Z')
    await save('forgotten', { surname: 'Left lying' })
    desk.at('2026-11-24T09:00:00.000Z')
    await save('fresh', { surname: 'Still worked on' })
    expect(purgeDrafts(desk.sql, '2026-11-30')).toBe(0)
    expect(purgeDrafts(desk.sql, '2026-12-01')).toBeGreaterThanOrEqual(1)
    expect(await read('forgotten')).toBeNull()
    expect((await read('fresh'))?.body).toEqual({ surname: 'Still worked on' })
  })

  it('is never an entry of the journal', async () => {
    const before = desk.sql.get('SELECT count(*) AS entries FROM journal')
    await save('receive', { surname: 'Unsent' })
    expect(desk.sql.get('SELECT count(*) AS entries FROM journal')).toEqual(before)
    const bodies = desk.sql.get<{ held: number }>(
      "SELECT count(*) AS held FROM journal_body WHERE body LIKE '%Unsent%'"
    )
    expect(bodies?.held).toBe(0)
  })

  it('can be kept of the decision of any step of the journey', async () => {
    for (const { code } of stages.codes) {
      const form = `decide-${code.toLowerCase().replaceAll('_', '-')}:01JD0000000000000000000001`
      await expect(save(form, { reason: 'Begun.' }), code).resolves.toBeTruthy()
      await desk.ask('desk', 'drafts.discard', { form })
    }
  })

  it('is at most 200,000 characters long', async () => {
    await expect(save('long-one', { text: 'a'.repeat(199_000) })).resolves.toBeTruthy()
    expect(
      await desk.refusal('desk', 'drafts.save', { form: 'long-one', body: { text: 'a'.repeat(200_000) } })
    ).toEqual({
      code: 'FD-DRF-01',
      message: 'This draft is too long to keep while you type.',
      next: 'Send it, or put part of it into a note.'
    })
    expect((await read('long-one'))?.body).toEqual({ text: 'a'.repeat(199_000) })
  })

  it('is one of at most two hundred; the ones already kept can still be written over', async () => {
    const form = (number: number): string => `note:${String(number).padStart(26, '0')}`
    for (let number = 0; number < 200; number++) await save(form(number), { text: String(number) }, 'visor')
    expect((await desk.refusal('visor', 'drafts.save', { form: form(200), body: {} })).code).toBe('FD-DRF-02')
    await expect(save(form(7), { text: 'again' }, 'visor')).resolves.toBeTruthy()
    await desk.ask('visor', 'drafts.discard', { form: form(8) })
    await expect(save(form(200), {}, 'visor')).resolves.toBeTruthy()
  })
})

describe('a preference', () => {
  it('comes back as set, for its officer alone, until it is taken away', () => {
    const { officer: one } = desk.officer('desk')
    const { officer: other } = desk.officer('desk2')
    setPreference(desk.sql, one, 'columns', { surname: 3, list: ['Ó', null] })
    expect(preference(desk.sql, one, 'columns')).toEqual({ surname: 3, list: ['Ó', null] })
    expect(preference(desk.sql, other, 'columns')).toBeUndefined()
    setPreference(desk.sql, one, 'columns', false)
    expect(preference(desk.sql, one, 'columns')).toBe(false)
    setPreference(desk.sql, one, 'columns', null)
    expect(preference(desk.sql, one, 'columns')).toBeUndefined()
  })
})
