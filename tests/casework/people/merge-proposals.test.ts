import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyDigest } from '../../../src-main/vault/keys'
import { openTestDesk, testOfficers, type TestDesk } from '../../support/desk'
import { IMOGEN, MISSPELT, personOf, unsure } from './working-people'

let desk: TestDesk
let one: string
let other: string

const reason = 'One pupil on the roll, by the school.'

beforeEach(async () => {
  desk = await openTestDesk({
    officers: [
      ...testOfficers,
      { name: 'Dee Marsh', number: 'T004', role: 'supervisor', signIn: 'dee again', passphrase: 'six thin spoons melt' }
    ]
  })
  one = await personOf(desk, IMOGEN)
  other = await personOf(desk, MISSPELT, [unsure(one)])
})
afterEach(() => desk.close())

async function proposed(): Promise<{ pair: string; proposal: string }> {
  await desk.ask('desk', 'people.proposeMerge', { one, other, reason })
  const { merges } = await desk.ask('desk', 'people.mergesWaiting', {})
  return { pair: merges[0]?.pair ?? '', proposal: merges[0]?.proposal ?? '' }
}

const areOne = async (): Promise<boolean> => (await desk.ask('desk', 'people.compare', { one, other })).oneIsAlready
const decide = (which: object, second: string, verdict: 'confirm' | 'refuse' = 'confirm', said = '') =>
  ({ ...which, verdict, reason: said, second: desk.officer(second) }) as never

describe('a merge that one officer proposes', () => {
  it('waits for another, stands on their Today and page, and merges nobody before', async () => {
    await proposed()
    expect(await areOne()).toBe(false)
    const mine = (await desk.ask('desk', 'people.mergesWaiting', {})).merges
    expect(mine).toMatchObject([{ reason, by: 'Dee Marsh', own: true, mayDecide: false }])
    expect(mine[0]?.deciders.map(({ name }) => name)).not.toContain('Dee Marsh')
    const theirs = (await desk.ask('desk2', 'people.mergesWaiting', {})).merges
    expect(theirs).toMatchObject([{ own: false, mayDecide: true }])
    const onToday = async (who: string) =>
      (await desk.ask(who, 'today.show', {})).columns.waiting.items.some(({ kind }) => kind === 'merge')
    expect([await onToday('desk2'), await onToday('desk'), await onToday('dee again')]).toEqual([true, false, false])
    expect((await desk.refusal('desk2', 'people.proposeMerge', { one: other, other: one, reason })).code).toBe(
      'FD-PPL-32'
    )
    expect(await desk.rebuild()).toEqual([])
  })

  it('is confirmed by another human being alone, in one entry with both names and a signature over the words', async () => {
    const which = await proposed()
    for (const who of ['desk', 'dee again', 'admin']) {
      expect((await desk.refusal('desk2', 'people.decideMerge', decide(which, who))).code).toMatch(/^FD-SEC/)
    }
    expect(await areOne()).toBe(false)
    await desk.ask('desk2', 'people.decideMerge', decide(which, 'desk2'))
    expect(await areOne()).toBe(true)
    const { pair } = await desk.ask('desk', 'people.compare', { one, other })
    expect(pair.history.at(-1)).toMatchObject({ what: 'merged', reason, by: 'Dee Marsh', second: 'Kit Adeyemi' })
    expect((await desk.ask('desk', 'people.mergesWaiting', {})).merges).toEqual([])
    const row = desk.sql.get<{ body: string }>(
      `SELECT b.body FROM journal_body b JOIN journal_kind k ON k.number = b.kind WHERE k.name = 'pair.merged'`
    )
    const { confirmation } = JSON.parse(row?.body ?? '{}') as {
      confirmation: { digest: string; key: string; signature: string }
    }
    expect(verifyDigest(confirmation.key, confirmation.digest, 'confirmation', confirmation.signature)).toBe(true)
    expect((await desk.refusal('desk2', 'people.decideMerge', decide(which, 'desk2'))).code).toBe('FD-PPL-30')
    expect(await desk.rebuild()).toEqual([])
  })

  it('is refused with a reason, or taken back by whoever proposed it; the two stay apart', async () => {
    const first = await proposed()
    await desk.ask('desk2', 'people.decideMerge', decide(first, 'desk2', 'refuse', 'The school names two girls.'))
    const again = await proposed()
    const taking = { ...again, reason: 'The wrong pair was chosen.' }
    expect((await desk.refusal('desk2', 'people.withdrawMerge', taking)).code).toBe('FD-PPL-31')
    await desk.ask('dee again', 'people.withdrawMerge', taking)
    expect((await desk.ask('desk', 'people.mergesWaiting', {})).merges).toEqual([])
    expect(await areOne()).toBe(false)
    expect(await desk.rebuild()).toEqual([])
  })

  it('is overtaken where the two are judged apart, or merged on the spot, in the meantime', async () => {
    const which = await proposed()
    await desk.ask('desk2', 'people.judge', { one, other, verdict: 'not_sure', reason: 'The school is asked.' })
    expect((await desk.ask('desk', 'people.mergesWaiting', {})).merges).toHaveLength(1)
    await desk.ask('desk2', 'people.judge', { one, other, verdict: 'not_same', reason: 'Two girls.' })
    expect((await desk.refusal('desk2', 'people.decideMerge', decide(which, 'desk2'))).code).toBe('FD-PPL-30')
    const anew = await proposed()
    await desk.ask('desk', 'people.merge', { one, other, reason, second: desk.officer('visor') })
    expect((await desk.refusal('desk2', 'people.decideMerge', decide(anew, 'desk2'))).code).toBe('FD-PPL-30')
    expect(await desk.rebuild()).toEqual([])
  })
})
