import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../src-main/contract'
import { officerKey, officerOf, officersWhoMay } from '../../../src-main/casework/staff'
import { verifyDigest } from '../../../src-main/vault/keys'
import { openTestDesk, type TestDesk } from '../../support/desk'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

const NEW: InputOf<'staff.enrol'>['officer'] = {
  name: 'Ngozi Ó Dálaghan-O’Brae',
  number: 'T 0099',
  role: 'desk_officer',
  signIn: 'ngozi',
  passphrase: 'eight tall wells glow'
}

const enrol = (more: Partial<typeof NEW> = {}, second = desk.officer('super')) => ({
  officer: { ...NEW, ...more },
  second
})

function bodiesOf(kind: string): Record<string, unknown>[] {
  return desk.sql
    .all<{ body: string }>(
      'SELECT b.body FROM journal_body b JOIN journal_kind k ON k.number = b.kind WHERE k.name = ? ORDER BY b.entry',
      [kind]
    )
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
}

describe('enrolling an officer', () => {
  it('needs two, and the new one can sign in at once', async () => {
    const row = await desk.ask('admin', 'staff.enrol', enrol())
    expect(row).toMatchObject({ name: NEW.name, role: 'desk_officer', signIn: 'ngozi', person: 'T99', enabled: true })
    await desk.signIn('ngozi', NEW.passphrase)
    const { total } = await desk.ask('ngozi', 'tasks.list', { show: 'all' })
    expect(total).toBe(0)
    expect((await desk.ask('ngozi', 'staff.list', {})).officers).toHaveLength(6)
  })

  it('keeps the second officer’s signature over what was enrolled, which their key checks', async () => {
    await desk.ask('admin', 'staff.enrol', enrol())
    const { confirmation, key, ...rest } = bodiesOf('officer.enrolled').at(-1) as {
      confirmation: { digest: string; key: string; signature: string }
      key: string
    }
    expect(rest).toEqual({
      name: NEW.name.normalize('NFC'),
      number: 'T 0099',
      person: 'T99',
      role: 'desk_officer',
      signIn: 'ngozi'
    })
    const superintendent = desk.officer('super').officer
    expect(confirmation.key).toBe(officerKey(desk.sql, superintendent))
    expect(confirmation.key).not.toBe(key)
    expect(confirmation.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(verifyDigest(confirmation.key, confirmation.digest, 'confirmation', confirmation.signature)).toBe(true)
    expect(verifyDigest(key, confirmation.digest, 'confirmation', confirmation.signature)).toBe(false)
    const entry = desk.sql.get<{ second: string }>(
      `SELECT s.id AS second FROM journal j JOIN journal_record s ON s.number = j.second ORDER BY j.entry DESC LIMIT 1`
    )
    expect(entry?.second).toBe(superintendent)
  })

  it('never stores a passphrase in the journal', async () => {
    await desk.ask('admin', 'staff.enrol', enrol())
    const all = desk.sql.all<{ body: string }>('SELECT body FROM journal_body').map(({ body }) => body)
    expect(all.join('\n')).not.toContain('tall wells')
    expect(all.join('\n')).not.toContain('quiet lamps')
  })

  it('refuses a sign-in name in use, whatever its case', async () => {
    expect(await desk.refusal('admin', 'staff.enrol', enrol({ signIn: 'DESK2' }))).toEqual({
      code: 'FD-STF-02',
      message: 'This sign-in name is already used on this desk.',
      fields: { 'officer.signIn': 'Choose another sign-in name.' }
    })
  })

  it('refuses a number that tells nobody apart', async () => {
    const refused = await desk.refusal('admin', 'staff.enrol', enrol({ number: '--' }))
    expect(refused.code).toBe('FD-STF-01')
    expect(refused.fields).toHaveProperty(['officer.number'])
  })

  it('refuses a second who is the first, a wrong role, a wrong passphrase, and leaves no trace', async () => {
    const before = desk.sql.get('SELECT count(*) AS entries FROM journal')
    const code = async (second: { officer: string; passphrase: string }): Promise<string> =>
      (await desk.refusal('admin', 'staff.enrol', enrol({}, second))).code
    expect(await code(desk.officer('admin'))).toBe('FD-SEC-01')
    expect(await code(desk.officer('visor'))).toBe('FD-SEC-02')
    expect(await code({ ...desk.officer('super'), passphrase: 'not the right words' })).toBe('FD-SEC-04')
    expect(desk.sql.get('SELECT count(*) AS entries FROM journal')).toEqual(before)
    await expect(desk.signIn('ngozi', NEW.passphrase)).rejects.toThrow('FD-KEY-01')
  })

  it('refuses the administrator as superintendent under a second account', async () => {
    await desk.ask('admin', 'staff.enrol', enrol({ number: 't1', role: 'superintendent', signIn: 'ada too' }))
    await desk.signIn('ada too', NEW.passphrase)
    const refused = await desk.refusal(
      'admin',
      'staff.enrol',
      enrol({ number: 'T100', signIn: 'somebody' }, desk.officer('ada too'))
    )
    expect(refused.code).toBe('FD-SEC-01')
  })

  it('is the administrator’s alone', async () => {
    expect((await desk.refusal('super', 'staff.enrol', enrol({}, desk.officer('visor')))).code).toBe('FD-GAT-06')
  })
})

describe('closing an account', () => {
  const close = (signIn: string, second = desk.officer('super')) => ({
    officer: desk.officer(signIn).officer,
    reason: 'Left the borough.',
    second
  })

  it('needs two; the officer signs in no more, decides no more, and stays on the record', async () => {
    const { officer } = desk.officer('desk2')
    const row = await desk.ask('admin', 'staff.disable', close('desk2'))
    expect(row).toMatchObject({ id: officer, enabled: false })
    await expect(desk.signIn('desk2', 'three odd pears fall')).rejects.toThrow('FD-KEY-01')
    expect(officersWhoMay(desk.sql, ['desk_officer'], []).map(({ name }) => name)).toEqual(['Dee Marsh'])
    expect(officerOf(desk.sql, officer)).toMatchObject({ name: 'Kit Adeyemi', enabled: false })
    expect(bodiesOf('officer.disabled')).toMatchObject([{ reason: 'Left the borough.' }])
  })

  it('is refused for the last superintendent and the last administrator', async () => {
    expect(await desk.refusal('admin', 'staff.disable', close('super'))).toEqual({
      code: 'FD-STF-04',
      message: 'This is the last superintendent of the desk, so the account stays open.',
      next: 'Enrol another superintendent first.'
    })
    expect((await desk.refusal('admin', 'staff.disable', close('admin'))).message).toMatch(/last administrator/)
  })

  it('is refused twice, and for nobody', async () => {
    await desk.ask('admin', 'staff.disable', close('desk2'))
    expect((await desk.refusal('admin', 'staff.disable', close('desk2'))).code).toBe('FD-STF-03')
    const nobody = { ...close('desk'), officer: '01JD0000000000000000000009' }
    expect((await desk.refusal('admin', 'staff.disable', nobody)).code).toBe('FD-STF-03')
  })
})

describe('who may act', () => {
  it('leaves out persons, closed accounts and other roles', () => {
    const may = (roles: Parameters<typeof officersWhoMay>[1], not: string[] = []): string[] =>
      officersWhoMay(desk.sql, roles, not).map(({ name }) => name)
    expect(may(['supervisor', 'superintendent'])).toEqual(['Sol Brandt', 'Viv Osei'])
    expect(may(['supervisor', 'superintendent'], ['T2'])).toEqual(['Viv Osei'])
    expect(may(['administrator'], ['T1'])).toEqual([])
  })
})

describe('the tables', () => {
  it('are the same when made anew from the journal', async () => {
    await desk.ask('admin', 'staff.enrol', enrol())
    await desk.ask('admin', 'staff.disable', {
      officer: desk.officer('desk2').officer,
      reason: 'Left.',
      second: desk.officer('super')
    })
    expect(await desk.rebuild()).toEqual([])
    desk.sql.run("UPDATE officer SET role = 'superintendent' WHERE sign_in = 'ngozi'")
    expect((await desk.rebuild()).map(({ table }) => table)).toEqual(['officer'])
  })
})
