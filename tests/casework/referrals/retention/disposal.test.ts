import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSpine, thisMachine } from '../../../../src-main/journal/spine'
import { verifyJournal } from '../../../../src-main/journal/verify'
import { catalogue } from '../../../../src-main/vault/session/catalogue'
import { plainPages } from '../../../support/plain-pages'
import { adult, decided, openWorkingDesk, receive, toGateway, wholeFields, type WorkingDesk } from '../working-desk'

const CANARY = 'zephyrquartzcanary'
const REASON = 'Three years have passed without contact and no policing purpose is left for keeping it.'
let desk: WorkingDesk

beforeEach(async () => {
  desk = await openWorkingDesk()
})
afterEach(() => desk.close())

async function closed(given = adult): Promise<string> {
  const { id } = await toGateway(desk, given)
  return (await decided(desk, id, { to: 'CLOSED_NFA' })).id
}

const dispose = (referral: string, more: object = {}) => ({
  referral,
  rule: 'retention' as const,
  reason: REASON,
  second: desk.officer('visor'),
  ...more
})

/** Every row of every table in which a text stands, full-text tables and the journal among them. */
function whereStands(text: string): string[] {
  const tables = desk.sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
  return tables
    .filter(({ name }) =>
      desk.sql
        .all<Record<string, unknown>>(`SELECT * FROM "${name}"`)
        .some((row) =>
          Object.values(row).some((value) =>
            value instanceof Uint8Array ? Buffer.from(value).includes(text) : String(value).includes(text)
          )
        )
    )
    .map(({ name }) => name)
}

/** On how many pages of the store file, deciphered, a text stands. */
function pagesWith(text: string): number {
  const { passphrase } = desk.officer('visor')
  return plainPages(desk.folder, 'visor', passphrase).filter((page) => page.includes(text)).length
}

describe('a disposal review', () => {
  it('is due by the policy, stands on the case and on Today, and is recorded by two', async () => {
    const referral = await closed()
    expect((await desk.ask('desk', 'retention.show', { referral })).state).toBe('running')
    expect((await desk.refusal('desk', 'retention.dispose', dispose(referral))).code).toBe('FD-RTN-02')
    desk.at('2029-11-26T09:00:00.000Z')
    const view = await desk.ask('desk', 'retention.show', { referral })
    expect(view).toMatchObject({ state: 'due', dueOn: '2029-11-23', keepUntil: '2032-11-23' })
    expect((await desk.ask('desk', 'referrals.open', { referral })).disposalReview).toMatchObject({ due: true })
    const today = await desk.ask('visor', 'today.show', {})
    expect(today.columns.late.items).toContainEqual(
      expect.objectContaining({ kind: 'disposal', leadsTo: { page: 'referral', id: referral, part: 'disposal' } })
    )
    const keep = {
      referral,
      until: '2030-11-23',
      grounds: ['children_vulnerable' as const],
      reason: 'A younger brother was referred in spring and the two are looked at together.',
      second: desk.officer('visor')
    }
    const refused = (more: object) => desk.refusal('desk', 'retention.keep', { ...keep, ...more })
    expect((await refused({ until: '2032-11-24' })).fields).toHaveProperty('until')
    expect((await refused({ reason: 'Needed.' })).fields).toHaveProperty('reason')
    expect((await refused({ second: desk.officer('desk again') })).code).toMatch(/^FD-SEC/)
    expect((await refused({ second: desk.officer('desk2') })).code).toMatch(/^FD-SEC/)
    const kept = await desk.ask('desk', 'retention.keep', keep)
    expect(kept).toMatchObject({ state: 'running', dueOn: '2030-11-23' })
    expect(kept.reviews).toEqual([
      expect.objectContaining({ until: '2030-11-23', by: 'Dee Marsh', second: 'Viv Osei', on: '2029-11-26' })
    ])
    const { timeline } = await desk.ask('desk', 'referrals.open', { referral })
    expect(timeline.some(({ title }) => /^Disposal review: kept until .*23 Nov 2030$/.test(title))).toBe(true)
    expect((await desk.ask('visor', 'today.show', {})).columns.late.items.some(({ kind }) => kind === 'disposal')).toBe(
      false
    )
    expect(await desk.rebuild()).toEqual([])
  })

  it.each(['the person', 'somebody who was found to be the person'])(
    'counts from the newest referral of %s',
    async (whose) => {
      const referral = await closed()
      const { person } = await desk.ask('desk', 'referrals.open', { referral })
      const one = person?.id ?? ''
      const due = async () => (await desk.ask('desk', 'retention.show', { referral })).dueOn
      expect(await due()).toBe('2029-11-23')
      desk.at('2027-02-01T09:00:00.000Z')
      const same = whose === 'the person'
      const again = await desk.ask('desk', 'referrals.receive', {
        given: same ? adult : { ...adult, forenames: 'Marisol', surname: 'Thackeray', dateOfBirth: '1988-07-02' },
        fields: { ...wholeFields, receivedAt: '2027-02-01T08:30:00.000Z' },
        judgements: same ? [{ person: one, verdict: 'same', reason: 'Name and date of birth agree.' }] : []
      })
      if (!same) {
        expect(await due()).toBe('2029-11-23')
        const second = desk.officer('visor')
        const reason = 'The name was changed by deed poll, by the housing officer.'
        await desk.ask('desk', 'people.merge', { one, other: again.person?.id ?? '', reason, second })
      }
      expect(await due()).toBe('2030-02-01')
      desk.at('2029-11-26T09:00:00.000Z')
      const { columns } = await desk.ask('visor', 'today.show', { whose: 'desk' })
      expect(columns.late.items.filter(({ kind }) => kind === 'disposal')).toEqual([])
    }
  )

  it('is for closed referrals alone, and its reason names nobody', async () => {
    const { id: open } = await receive(desk, { ...adult, forenames: 'Ib', surname: 'Corrigan' })
    expect((await desk.refusal('desk', 'retention.dispose', dispose(open, { rule: 'erasure' }))).code).toBe('FD-RTN-01')
    const referral = await closed({ ...adult, surname: 'Tolvanen', dateOfBirth: '1961-01-30' })
    const named = dispose(referral, { rule: 'erasure', reason: `${REASON} Tolvanen was named by mistake.` })
    expect((await desk.refusal('desk', 'retention.dispose', named)).code).toBe('FD-RTN-05')
    const alone = dispose(referral, { rule: 'erasure', second: desk.officer('desk again') })
    expect((await desk.refusal('desk', 'retention.dispose', alone)).code).toMatch(/^FD-SEC/)
    expect((await desk.ask('desk', 'referrals.open', { referral })).stage).toBe('CLOSED_NFA')
  })
})

describe('a disposal', () => {
  async function full(): Promise<string> {
    const given = { forenames: 'Lev', surname: CANARY, otherNames: `${CANARY}ov`, dateOfBirth: '1996-04-09' }
    const { id: referral } = await toGateway(desk, given)
    await desk.ask('desk', 'referrals.amend', {
      referral,
      fields: { concernAsRaised: `Said ${CANARY} in class.`, address: `1 ${CANARY} Road` }
    })
    await desk.ask('desk', 'referrals.note', { referral, type: 'fact', text: `A note of ${CANARY}.` })
    await desk.ask('desk', 'referrals.addAround', {
      referral,
      name: `Aunt ${CANARY}`,
      role: 'family',
      category: 'witness',
      organisation: '',
      relation: 'aunt',
      contact: ''
    })
    await desk.ask('desk', 'tasks.raise', {
      text: `Call about ${CANARY}.`,
      strand: 'prevent',
      priority: 'routine',
      dueOn: null,
      owner: null,
      referral,
      marking: 'OFFICIAL'
    })
    await desk.ask('desk', 'drafts.save', { form: `note:${referral}`, body: { text: CANARY } })
    await desk.ask('desk', 'drafts.save', { form: 'task', body: { text: CANARY, referral } })
    const bytes = new Uint8Array(Buffer.from(`a document of ${CANARY}`))
    const size = bytes.length
    const { arriving } = await desk.ask('desk', 'documents.begin', { referral, name: `${CANARY}.txt`, size })
    await desk.ask('desk', 'documents.bring', { arriving, at: 0, bytes })
    await desk.ask('desk', 'documents.keep', { arriving, marking: 'OFFICIAL' })
    await decided(desk, referral, { to: 'CLOSED_NFA' })
    return referral
  }

  it('takes all of it in one go and leaves that it happened, by whom, under which rule, and counts', async () => {
    const referral = await full()
    await receive(desk, { ...adult, surname: `${CANARY}i` })
    expect(whereStands(CANARY).length).toBeGreaterThan(8)
    const other = desk.sql.get<{ id: string }>('SELECT id FROM referral WHERE id <> ?', [referral])?.id ?? ''
    await desk.ask('desk', 'referrals.open', { referral: other })
    desk.at('2029-11-26T09:00:00.000Z')
    const done = await desk.ask('desk', 'retention.dispose', dispose(referral))
    expect(done).toMatchObject({
      rule: 'retention',
      reason: REASON,
      by: 'Dee Marsh',
      second: 'Viv Osei',
      noBackupAfter: '2030-02-24',
      counts: { documents: 1, tasks: 1, persons: 1 }
    })
    expect((await desk.ask('visor', 'retention.disposals', {})).disposals).toEqual([done])
    expect((await desk.refusal('desk', 'referrals.open', { referral })).code).toBe('FD-REF-01')
    // The other referral gave a name of its own with the canary in it, and keeps it.
    const left = desk.sql.all<{ body: string }>(`SELECT body FROM journal_body WHERE instr(body, '${CANARY}') > 0`)
    expect(left.every(({ body }) => body.includes(`${CANARY}i`))).toBe(true)
    expect(desk.sql.get('SELECT 1 FROM document_piece')).toBeUndefined()
    expect(desk.sql.get('SELECT 1 FROM task')).toBeUndefined()
    expect(desk.sql.get('SELECT 1 FROM draft')).toBeUndefined()
    const late = { referral, type: 'fact' as const, text: 'A late note.' }
    expect((await desk.refusal('desk', 'referrals.note', late)).code).toBe('FD-REF-01')
    expect(await desk.rebuild()).toEqual([])
  })

  it('leaves the canary nowhere in the store: no table, no search row, no page of the file or its log', async () => {
    const referral = await full()
    desk.sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(pagesWith(CANARY)).toBeGreaterThan(3)
    desk.at('2029-11-26T09:00:00.000Z')
    await desk.ask('desk', 'retention.dispose', dispose(referral))
    expect(whereStands(CANARY)).toEqual([])
    expect(desk.sql.all("SELECT id FROM referral_search WHERE referral_search MATCH 'zephyrquartzcanary'")).toEqual([])
    expect(desk.sql.get<{ secure_delete: number }>('PRAGMA secure_delete')?.secure_delete).toBe(1)
    const log = readdirSync(desk.folder).find((name) => name.endsWith('-wal'))
    expect(log === undefined ? 0 : statSync(join(desk.folder, log)).size).toBe(0)
    expect(pagesWith(CANARY)).toBe(0)
    const { faults } = await verifyJournal(openSpine(desk.sql, catalogue, thisMachine, true))
    expect(faults).toEqual([])
  })

  it('keeps the person of another referral, whole and findable', async () => {
    const first = await closed({ ...adult, surname: 'Haverstock' })
    const { person } = await desk.ask('desk', 'referrals.open', { referral: first })
    const reason = 'Name, date of birth and school agree.'
    const { id: second } = await desk.ask('desk', 'referrals.receive', {
      given: { ...adult, surname: 'Haverstock' },
      fields: wholeFields,
      judgements: [{ person: person?.id ?? '', verdict: 'same', reason }]
    })
    desk.at('2029-11-26T09:00:00.000Z')
    const view = await desk.ask('desk', 'retention.show', { referral: first })
    expect(view.personStays).toContain('another referral')
    await desk.ask('desk', 'retention.dispose', dispose(first))
    const after = await desk.ask('desk', 'referrals.open', { referral: second })
    expect(after.person?.name).toBe('Lev Haverstock')
    expect(after.others).toEqual([])
    expect(await desk.rebuild()).toEqual([])
  })
})
