import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../../src-main/contract'
import { matchesToJudge } from '../../../src-main/casework/people'
import { readReferral } from '../../../src-main/casework/referrals/reading'
import { countCells } from '../../../src-main/casework/summaries/counting'
import { boundsOf } from '../../../src-main/casework/summaries/measure'
import { repeatMeasure } from '../../../src-main/casework/summaries/referral-measures'
import { openJournal } from '../../../src-main/journal/append'
import { catalogue } from '../../../src-main/vault/session/catalogue'
import { openTestDesk, testOfficers, type TestDesk } from '../../support/desk'
import { BROTHER, IMOGEN, mergedTwo, MISSPELT, not, personOf, receive, same, unsure } from './working-people'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk({
    officers: [
      ...testOfficers,
      { name: 'Dee Marsh', number: 'T004', role: 'supervisor', signIn: 'dee again', passphrase: 'six thin spoons melt' }
    ]
  })
})
afterEach(() => desk.close())

const reason = 'One pupil on the roll, by the school.'

describe('two officers who say that two persons are one', () => {
  it('are answered about both wherever one is asked about, and both records stay', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const { candidates } = await desk.ask('desk', 'people.search', { given: MISSPELT })
    expect(candidates).toHaveLength(1)
    expect(candidates[0]?.referrals).toHaveLength(2)
    expect(candidates[0]?.oneWith).toHaveLength(1)
    const { rows } = await desk.ask('desk', 'referrals.list', {
      filter: {},
      sort: { by: 'received', direction: 'up' }
    })
    expect(rows.map(({ flags }) => flags.referrals)).toEqual([2, 2])
    for (const [repeat, count] of [
      [true, 2],
      [false, 0]
    ] as const) {
      expect(
        (
          await desk.ask('desk', 'referrals.list', {
            filter: { repeat },
            sort: { by: 'received', direction: 'up' }
          })
        ).rows
      ).toHaveLength(count)
    }
    const opened = await desk.ask('desk', 'referrals.open', { referral: rows[0]?.id ?? '' })
    expect(opened.others).toHaveLength(1)
    expect(opened.possiblySame).toEqual([])
    for (const person of [imogen, misspelt]) {
      const view = await desk.ask('desk', 'people.open', { person })
      expect(view.records.map((each) => each.person).toSorted()).toEqual([imogen, misspelt].toSorted())
      expect(view.records.map(({ name }) => name).toSorted()).toEqual(['Imogen Weatherlow', 'Imogen Wetherlow'])
      expect(view.referrals).toBe(2)
      expect(view.pairs[0]).toMatchObject({ verdict: 'same', conflict: false })
      expect(view.pairs[0]?.history).toMatchObject([
        { what: 'judged', verdict: 'not_sure', by: 'Dee Marsh', second: null },
        { what: 'merged', verdict: 'same', reason, by: 'Dee Marsh', second: 'Viv Osei' }
      ])
    }
    expect(await desk.rebuild()).toEqual([])
  })

  it('judge a new referral once for the two records, and link it to one of them', async () => {
    const { imogen } = await mergedTwo(desk)
    const third = await receive(desk, IMOGEN, [same(imogen)])
    expect(third.person?.id).toBe(imogen)
    expect(third.others).toHaveLength(2)
    const brother = await receive(desk, BROTHER, [not(imogen)])
    expect(brother.person).not.toBeNull()
    const again = await receive(desk, BROTHER, [same(brother.person?.id ?? '')])
    expect(again.person?.id).toBe(brother.person?.id)
  })

  it('take it back the same way, and each has their own referrals again', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const taken = {
      ...{ one: misspelt, other: imogen, verdict: 'not_same' as const },
      ...{ reason: 'Cousins of one name, by both mothers.', second: desk.officer('visor') }
    }
    await desk.ask('desk2', 'people.unmerge', taken)
    const { rows } = await desk.ask('desk', 'referrals.list', {
      filter: {},
      sort: { by: 'received', direction: 'up' }
    })
    expect(rows.map(({ flags }) => flags.referrals)).toEqual([1, 1])
    const view = await desk.ask('desk', 'people.open', { person: imogen })
    expect(view.records).toHaveLength(1)
    expect(view.pairs[0]).toMatchObject({ verdict: 'not_same' })
    expect(view.pairs[0]?.history.map(({ what }) => what)).toEqual(['judged', 'merged', 'unmerged'])
    const third = await receive(desk, MISSPELT, [same(misspelt)])
    expect(third.person?.id).toBe(misspelt)
    await desk.ask('desk', 'people.merge', {
      ...{ one: imogen, other: misspelt, reason: 'One after all: the passport.' },
      second: desk.officer('desk2')
    })
    expect((await desk.ask('desk', 'people.open', { person: imogen })).referrals).toBe(3)
    expect(await desk.rebuild()).toEqual([])
  })

  it('reach a third over the second, and keep the rest when one link is taken back', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const third = await personOf(desk, { ...IMOGEN, surname: 'Weatherloe' }, [unsure(imogen), unsure(misspelt)])
    await desk.ask('desk', 'people.merge', { one: misspelt, other: third, reason, second: desk.officer('visor') })
    expect((await desk.ask('desk', 'people.open', { person: imogen })).records).toHaveLength(3)
    expect(
      (await desk.refusal('desk', 'people.merge', { one: imogen, other: third, reason, second: desk.officer('visor') }))
        .code
    ).toBe('FD-PPL-22')
    await desk.ask('desk', 'people.unmerge', {
      ...{ one: imogen, other: misspelt, verdict: 'not_sure' as const, reason: 'The school is asked again.' },
      second: desk.officer('visor')
    })
    expect((await desk.ask('desk', 'people.open', { person: third })).records).toHaveLength(2)
    expect((await desk.ask('desk', 'people.open', { person: imogen })).records).toHaveLength(1)
  })
})

describe('what a merge and an unmerge refuse', () => {
  it('one officer alone, also under another account, and a wrong passphrase', async () => {
    const imogen = await personOf(desk, IMOGEN)
    const other = await personOf(desk, MISSPELT, [unsure(imogen)])
    const merge = async (second: { officer: string; passphrase: string }): Promise<string> =>
      (await desk.refusal('desk', 'people.merge', { one: imogen, other, reason, second })).code
    expect(await merge(desk.officer('desk'))).toBe('FD-SEC-01')
    expect(await merge(desk.officer('dee again'))).toBe('FD-SEC-01')
    expect(await merge(desk.officer('admin'))).toBe('FD-SEC-02')
    expect(await merge({ ...desk.officer('visor'), passphrase: 'nothing like it' })).toBe('FD-SEC-04')
    expect((await desk.ask('desk', 'people.open', { person: imogen })).records).toHaveLength(1)
  })

  it('a person with themselves, somebody not here, what is one already, what was never merged', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const second = desk.officer('visor')
    const nobody = '01JD0000000000000000000009'
    const code = async (one: string, other: string): Promise<string> =>
      (await desk.refusal('desk', 'people.merge', { one, other, reason, second })).code
    expect(await code(imogen, imogen)).toBe('FD-PPL-20')
    expect(await code(imogen, nobody)).toBe('FD-PPL-21')
    expect(await code(misspelt, imogen)).toBe('FD-PPL-22')
    const brother = await personOf(desk, BROTHER, [not(imogen)])
    const apart = { one: imogen, other: brother, verdict: 'not_same' as const, reason }
    expect((await desk.refusal('desk', 'people.unmerge', { ...apart, second })).code).toBe('FD-PPL-23')
    expect((await desk.refusal('desk', 'people.judge', { ...apart, other: misspelt })).code).toBe('FD-PPL-24')
    expect((await desk.refusal('desk', 'people.open', { person: nobody })).code).toBe('FD-PPL-25')
    expect((await desk.refusal('admin', 'people.open', { person: imogen })).code).toBe('FD-GAT-06')
  })

  it('and no refusal repeats what a record holds', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const refused = await desk.refusal('desk', 'people.merge', {
      ...{ one: imogen, other: misspelt, reason, second: desk.officer('visor') }
    })
    expect(JSON.stringify(refused)).not.toMatch(/erlow|Imogen|2011|roll/)
  })
})

describe('the log', () => {
  it('says who opened a person, for every record that is them, and holds no name', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const before = consultations(desk)
    await desk.ask('desk2', 'people.open', { person: imogen })
    const after = consultations(desk).slice(before.length)
    expect(after.map(({ record }) => record).toSorted()).toEqual([imogen, misspelt].toSorted())
    expect(JSON.stringify(after)).not.toMatch(/erlow|Imogen/)
  })
})

function consultations(of: TestDesk): { record: string; body: string }[] {
  return of.sql.all(
    `SELECT r.id AS record, b.body FROM journal j JOIN journal_record r ON r.number = j.record JOIN journal_body b ON b.entry = j.entry
     JOIN journal_kind k ON k.number = b.kind WHERE k.name = 'consultation' ORDER BY j.entry`
  )
}

describe('a chronology', () => {
  it('puts the referrals of both records in order, with days between and what was said', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const chronology = await desk.ask('desk', 'people.chronology', { person: misspelt })
    expect(
      chronology.referrals.map(({ receivedOn, daysBetween, nameAsGiven }) => [receivedOn, daysBetween, nameAsGiven])
    ).toEqual([
      ['2026-03-02', null, 'Imogen Weatherlow'],
      ['2026-09-14', 196, 'Imogen Wetherlow']
    ])
    expect(chronology.referrals[0]).toMatchObject({
      open: true,
      concernAsRaised: 'As told on the telephone.',
      decisions: []
    })
    const same: OutputOf<'people.chronology'> = await desk.ask('desk', 'people.chronology', { person: imogen })
    expect(same.referrals).toEqual(chronology.referrals)
  })
})

describe('a merge', () => {
  it('counts in a summary as the second referral of one person, and no more once it is taken back', async () => {
    const { imogen, misspelt } = await mergedTwo(desk)
    const repeats = (): number[] => {
      const counts = countCells(
        desk.sql,
        repeatMeasure,
        boundsOf({ from: '2026-01-01', to: '2026-12-31' }, '2026-11-23')
      )
      return ['first', 'second'].map((row) => counts(row, 'counted'))
    }
    expect(repeats()).toEqual([1, 1])
    await desk.ask('desk', 'people.unmerge', {
      ...{ one: imogen, other: misspelt, verdict: 'not_sure' as const, reason: 'The school is asked again.' },
      second: desk.officer('visor')
    })
    expect(repeats()).toEqual([2, 0])
  })

  it('makes a referral without an age under 18 where the other record is', async () => {
    const imogen = await receive(desk, IMOGEN)
    const ageless = await receive(desk, { forenames: 'Imogen', surname: 'Wetherlow' }, [
      unsure(imogen.person?.id ?? '')
    ])
    const under18 = (): boolean => {
      const sql = desk.sql
      return readReferral(sql, openJournal(sql, catalogue), ageless.id, '2026-11-23').standing.under18
    }
    expect(under18()).toBe(false)
    await desk.ask('desk', 'people.merge', {
      ...{ one: imogen.person?.id ?? '', other: ageless.person?.id ?? '', reason },
      second: desk.officer('visor')
    })
    expect(under18()).toBe(true)
  })
})

describe('pairs that wait', () => {
  it('are those left unsure, until somebody says', async () => {
    const imogen = await personOf(desk, IMOGEN)
    const other = await personOf(desk, MISSPELT, [unsure(imogen)])
    expect(matchesToJudge(desk.sql)).toBe(1)
    const { pairs, total } = await desk.ask('desk', 'people.matches', {})
    expect([total, pairs[0]?.verdict]).toEqual([1, 'not_sure'])
    const arrivedToday = async (): Promise<string[]> =>
      (await desk.ask('desk', 'today.show', { whose: 'desk' })).columns.arrived.items.map(({ what }) => what)
    expect(await arrivedToday()).toContain('Two records may be of one person')
    await desk.ask('desk2', 'people.judge', { one: other, other: imogen, verdict: 'not_same', reason: 'Two girls.' })
    expect(matchesToJudge(desk.sql)).toBe(0)
    expect((await desk.ask('desk', 'people.matches', {})).total).toBe(0)
    expect(await arrivedToday()).not.toContain('Two records may be of one person')
  })
})
