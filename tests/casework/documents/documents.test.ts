import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LARGEST_DOCUMENT } from '../../../src-main/contract/documents'
import { afterDisposal, disposeOf } from '../../../src-main/journal/dispose'
import { openWorkingDesk, receive, type WorkingDesk } from '../referrals/working-desk'
import { bring, keep, pdf, png } from './bringing'

let desk: WorkingDesk
let referral: string

beforeEach(async () => {
  desk = await openWorkingDesk()
  referral = (await receive(desk)).id
})
afterEach(() => desk.close())

const pieces = (): number =>
  desk.sql.get<{ count: number }>('SELECT count(*) AS count FROM document_piece')?.count ?? -1

describe('a document', () => {
  it('comes back byte for byte, with its digest and type, on the timeline and in the case', async () => {
    const bytes = Buffer.concat([pdf('A plan.'), randomBytes(3_000_000)])
    const kept = await keep(desk, referral, 'C:\\Users\\me\\Plan.pdf', bytes, { kind: 'support_plan' })
    expect(kept).toMatchObject({
      name: 'Plan.pdf',
      type: 'pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      kind: 'support_plan',
      mismatch: null,
      shown: true,
      addedBy: 'Dee Marsh',
      withdrawn: null
    })
    const opened = await desk.ask('visor', 'documents.open', { document: kept.id })
    expect(Buffer.from(opened.bytes ?? []).equals(bytes)).toBe(true)
    const view = await desk.ask('desk', 'referrals.open', { referral })
    expect(view.documents).toEqual([kept])
    const lines = view.timeline.filter(({ title }) => title.includes('Plan.pdf'))
    expect(lines.map(({ group, title, who }) => [group, title, who])).toEqual([
      ['seen', 'Document opened: Plan.pdf', 'Viv Osei'],
      ['document', 'Document added: Plan.pdf', 'Dee Marsh']
    ])
    expect(await desk.rebuild()).toEqual([])
  })

  it('raises the marking of its case', async () => {
    const before = await desk.ask('desk', 'referrals.amend', { referral, fields: { marking: 'OFFICIAL' } })
    expect(before.marking).toBe('OFFICIAL')
    await keep(desk, referral, 'a.txt', Buffer.from('words'))
    expect((await desk.ask('desk', 'referrals.open', { referral })).marking).toBe('OFFICIAL-SENSITIVE')
  })

  it('says where its name promises something else than its bytes are', async () => {
    const kept = await keep(desk, referral, 'report.pdf', png())
    expect(kept).toMatchObject({ type: 'png', mismatch: 'Its name ends in .pdf, but it holds a PNG picture.' })
  })

  it('spells out what hides in its name', async () => {
    const kept = await keep(desk, referral, 'plan\u202Efdp.exe', Buffer.from('just words'))
    expect(kept.name).toBe('plan<U+202E>fdp.exe')
  })

  it('of a type that is not shown is listed and never opened', async () => {
    const docx = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('[Content_Types].xml word/document.xml')])
    const kept = await keep(desk, referral, 'letter.docx', docx)
    expect(kept).toMatchObject({ type: 'docx', shown: false, mismatch: null })
    expect((await desk.ask('desk', 'documents.open', { document: kept.id })).bytes).toBeNull()
  })

  it('is refused when it is a program, too large, marked too high or not whole; nothing of it stays', async () => {
    const program = await bring(desk, referral, 'invoice.pdf', Buffer.from('MZ\u0090\u0000 program'))
    const refused = (arriving: string, marking = 'OFFICIAL') =>
      desk.refusal('desk', 'documents.keep', { arriving, marking: marking as 'OFFICIAL' })
    expect((await refused(program)).code).toBe('FD-DOC-04')
    const words = await bring(desk, referral, 'a.txt', Buffer.from('words'))
    expect((await refused(words, 'SECRET')).code).toBe('FD-DOC-05')
    const size = LARGEST_DOCUMENT + 1
    expect((await desk.refusal('desk', 'documents.begin', { referral, name: 'a.pdf', size })).code).toBe('FD-DOC-02')
    const { arriving } = await desk.ask('desk', 'documents.begin', { referral, name: 'a.pdf', size: 9 })
    expect((await refused(arriving)).code).toBe('FD-DOC-08')
    const stretch = { arriving, at: 4, bytes: new Uint8Array(5) }
    expect((await desk.refusal('desk', 'documents.bring', stretch)).code).toBe('FD-DOC-03')
    expect((await desk.refusal('visor', 'documents.keep', { arriving: words, marking: 'OFFICIAL' })).code).toBe(
      'FD-DOC-03'
    )
    await desk.ask('desk', 'documents.drop', { arriving: words })
    expect((await refused(words)).code).toBe('FD-DOC-03')
    expect(pieces()).toBe(0)
    expect((await desk.ask('desk', 'referrals.open', { referral })).documents).toEqual([])
  })

  it('is withdrawn with a reason: the bytes go, the entry stays', async () => {
    const kept = await keep(desk, referral, 'wrong.txt', Buffer.from('of somebody else'))
    const reason = 'Belongs to another case.'
    const withdrawn = await desk.ask('desk2', 'documents.withdraw', { document: kept.id, reason })
    expect(withdrawn).toMatchObject({ withdrawn: reason, shown: false, sha256: kept.sha256 })
    expect(pieces()).toBe(0)
    expect((await desk.ask('desk', 'documents.open', { document: kept.id })).bytes).toBeNull()
    const again = await desk.refusal('desk', 'documents.withdraw', { document: kept.id, reason })
    expect(again.code).toBe('FD-DOC-06')
    const said = { document: kept.id, kind: 'other' as const, marking: 'OFFICIAL' as const }
    expect((await desk.refusal('desk', 'documents.describe', said)).code).toBe('FD-DOC-06')
    expect(await desk.rebuild()).toEqual([])
  })

  it('is described anew without a change to its bytes', async () => {
    const kept = await keep(desk, referral, 'plan.txt', Buffer.from('The plan.'))
    const said = { kind: 'support_plan' as const, marking: 'OFFICIAL' as const, madeOn: '2026-11-20' }
    expect(await desk.ask('desk', 'documents.describe', { document: kept.id, ...said })).toMatchObject({
      ...said,
      sha256: kept.sha256
    })
    expect(await desk.rebuild()).toEqual([])
  })

  it('is out of reach of an administrator', async () => {
    const kept = await keep(desk, referral, 'a.txt', Buffer.from('words'))
    expect((await desk.refusal('admin', 'documents.open', { document: kept.id })).code).toBe('FD-GAT-06')
  })

  it.each(['document', 'referral'] as const)('leaves no byte when the %s is disposed of', async (which) => {
    const kept = await keep(desk, referral, 'plan.txt', Buffer.from('The plan.'))
    const other = await receive(desk)
    await keep(desk, other.id, 'other.txt', Buffer.from('Another plan.'))
    const session = await desk.signIn('desk', 'two green kettles sing')
    session.sql.transaction(() =>
      disposeOf(session.journal, {
        record: which === 'document' ? kept.id : referral,
        actor: desk.officer('desk').officer,
        second: desk.officer('visor').officer,
        subject: which,
        rule: 'RET-6Y',
        reason: 'The period is over.',
        noBackupAfter: '2027-03-01'
      })
    )
    afterDisposal(session.sql)
    const left = desk.sql.all<{ document: string }>('SELECT DISTINCT document FROM document_piece')
    expect(left).toHaveLength(1)
    expect(left).not.toContainEqual({ document: kept.id })
    expect((await desk.ask('desk', 'referrals.open', { referral: other.id })).documents).toHaveLength(1)
  })

  it('stands nowhere plain on the disk, on its way in or kept', async () => {
    const canary = `canary-${randomBytes(12).toString('hex')}`
    const bytes = Buffer.from(`${canary}\n`.repeat(40_000))
    const root = dirname(desk.folder)
    const holding = (): string[] =>
      readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => join(root, name))
        .filter((path) => statSync(path).isFile() && readFileSync(path).includes(canary))
    const arriving = await bring(desk, referral, `${canary}.txt`, bytes)
    expect(holding()).toEqual([])
    await desk.ask('desk', 'documents.keep', { arriving, marking: 'OFFICIAL' })
    desk.sql.all('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(pieces()).toBeGreaterThan(4)
    expect(holding()).toEqual([])
  })
})
