import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedOf } from '../../../src-main/casework/summaries/kept'
import { fileOf } from '../../../src-main/casework/summaries/signing'
import type { FilesToSave } from '../../../src-main/casework/summaries/saving'
import type { Signed } from '../../../src-main/casework/summaries/entries'
import type { OutputOf } from '../../../src-main/contract'
import { allowedSignersLine } from '../../../src-main/summaries'
import { officerKey } from '../../../src-main/casework/staff'
import { openTestDesk, testOfficers, type TestDesk } from '../../support/desk'
import { SUMMARY_NAMESPACE } from '../../../src-main/signatures/ssh-signature'

type Row = OutputOf<'summaries.freeze'>

const NOVEMBER = { from: '2026-11-01', to: '2026-11-23' }
let desk: TestDesk
let folder: string
beforeAll(async () => {
  const again = {
    name: 'Sol Brandt',
    number: 't002',
    role: 'supervisor' as const,
    signIn: 'super-visor',
    passphrase: 'eight dim ferns wave'
  }
  const other = {
    name: 'Noor Ekdahl',
    number: 'T009',
    role: 'superintendent' as const,
    signIn: 'super2',
    passphrase: 'six tall reeds bend'
  }
  desk = await openTestDesk({ officers: [...testOfficers, again, other] })
  folder = mkdtempSync(join(tmpdir(), 'focus-desk-summary-'))
  await desk.ask('desk', 'referrals.receive', {
    given: { forenames: 'Zofia', surname: 'Łukasiewicz' },
    fields: { receivedAt: '2026-11-20T10:00:00.000Z', sector: 'education' }
  })
})
afterAll(() => {
  desk.close()
  rmSync(folder, { recursive: true, force: true })
})

async function freeze(signIn = 'desk', follows: string | null = null): Promise<Row> {
  const { digest } = await desk.ask(signIn, 'summaries.figures', NOVEMBER)
  const given = { ...NOVEMBER, commentary: 'Quiet.', marking: 'OFFICIAL-SENSITIVE' as const, follows, figures: digest }
  return desk.ask(signIn, 'summaries.freeze', given)
}

async function sign(summary: string, directions = ''): Promise<Row> {
  const { digest } = await desk.ask('super', 'summaries.pages', { summary, directions })
  const { passphrase } = desk.officer('super')
  return desk.ask('super', 'summaries.sign', { summary, directions, digest, passphrase })
}

async function signedBody(summary: string): Promise<Signed> {
  const { journal } = await desk.signIn('desk', desk.officer('desk').passphrase)
  const signed = signedOf(journal, summary)
  if (!signed) throw new Error('not signed')
  return signed
}

describe('signing', () => {
  let row: Row
  let shown: OutputOf<'summaries.pages'>
  let files: FilesToSave

  beforeAll(async () => {
    row = await freeze()
    const directions = 'Look at the two late clocks by Friday.'
    shown = await desk.ask('super', 'summaries.pages', { summary: row.id, directions })
    row = await sign(row.id, directions)
    const open = await desk.signIn('super', desk.officer('super').passphrase)
    files = (await open.ask('summaries.save', { summary: row.id, recipient: 'Borough commander' })) as FilesToSave
  })

  it('settles the summary and puts signer and directions into the snapshot', async () => {
    expect(row).toMatchObject({ state: 'signed', settled: { name: 'Sol Brandt' }, maySign: false, mayFollow: true })
    const { snapshot, file } = await desk.ask('desk', 'summaries.open', { summary: row.id })
    expect(snapshot.signer).toEqual({ name: 'Sol Brandt', role: 'Superintendent', number: 'T002' })
    expect(snapshot.directions).toBe('Look at the two late clocks by Friday.')
    expect(file).toBe(createHash('sha256').update(files.bytes).digest('hex'))
    expect(await desk.rebuild()).toEqual([])
  })

  it('signs the very pages that were shown: only the moment and the signature are new', () => {
    const signed = Buffer.from(files.bytes).toString('latin1')
    const pages = Buffer.from(shown.bytes).toString('latin1')
    expect(signed).toHaveLength(pages.length)
    const blank = (text: string): string =>
      text.replace(/\/Contents <[0-9a-f]+>/i, '/Contents <>').replace(/\/M \(D:[^)]*\)/, '/M ()')
    expect(blank(signed)).toBe(blank(pages))
    expect(signed).not.toBe(pages)
  })

  it('is accepted by pdfsig, openssl and ssh-keygen', () => {
    const pdf = join(folder, files.name)
    writeFileSync(pdf, files.bytes)
    writeFileSync(`${pdf}.sig`, files.beside[0]?.bytes ?? '')
    const report = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' })
    expect(report).toContain('Signature is Valid.')
    expect(report).toContain('Total document signed')
    expect(report).toContain('ETSI.CAdES.detached')
    const key = officerKey(desk.sql, desk.officer('super').officer) ?? ''
    const allowed = join(folder, 'allowed')
    writeFileSync(allowed, allowedSignersLine('sol', Buffer.from(key, 'base64'), SUMMARY_NAMESPACE))
    const verify = (input: Uint8Array): string =>
      execFileSync(
        'ssh-keygen',
        ['-Y', 'verify', '-f', allowed, '-I', 'sol', '-n', SUMMARY_NAMESPACE, '-s', `${pdf}.sig`],
        {
          input,
          encoding: 'utf8',
          stdio: 'pipe'
        }
      )
    expect(verify(files.bytes)).toMatch(/^Good "focus-desk-summary" signature/)
    const altered = Buffer.from(files.bytes)
    altered[1000] = (altered[1000] ?? 0) ^ 1
    expect(() => verify(altered)).toThrow(/incorrect signature|Could not verify/i)
  })

  it('is known by what the desk gives to strangers', async () => {
    const open = await desk.signIn('desk', desk.officer('desk').passphrase)
    const given = (await open.ask('summaries.saveAuthority', {})) as FilesToSave
    const [pdf, pem] = [join(folder, 'given out.pdf'), join(folder, 'desk.pem')]
    writeFileSync(pdf, files.bytes)
    writeFileSync(`${pdf}.sig`, files.beside[0]?.bytes ?? '')
    writeFileSync(pem, given.bytes)
    writeFileSync(`${pem}.signers`, given.beside[0]?.bytes ?? '')
    const check = (...more: string[]): string =>
      execFileSync('node', ['--import', 'tsx', 'src-main/summaries/check-summary.ts', pdf, ...more], {
        encoding: 'utf8',
        stdio: 'pipe'
      })
    expect(check('--authority', pem, '--signers', `${pem}.signers`)).toMatch(/Sol Brandt/)
    expect(() => check()).toThrow()
  })

  it('names the officer in a certificate of the desk’s own authority, issued once', async () => {
    const authority = desk.sql.get<{ certificate: Uint8Array }>('SELECT certificate FROM summary_authority')
    const issuer = new X509Certificate(authority?.certificate ?? Buffer.alloc(0))
    const body = await signedBody(row.id)
    const held = new X509Certificate(Buffer.from(body.certificate, 'base64'))
    expect(held.verify(issuer.publicKey)).toBe(true)
    expect(held.subject).toContain('Sol Brandt')
    expect(fileOf(body).equals(Buffer.from(files.bytes))).toBe(true)
    await sign((await freeze()).id)
    expect(desk.sql.get('SELECT count(*) AS held FROM summary_certificate')).toEqual({ held: 1 })
  })

  it('is shown and given out as the same file from then on, and giving out is a disclosure', async () => {
    const again = await desk.ask('desk', 'summaries.pages', { summary: row.id, directions: 'other words' })
    expect(Buffer.from(again.bytes).equals(Buffer.from(files.bytes))).toBe(true)
    expect(files.name).toBe('OFFICIAL-SENSITIVE FDS-2026-0001 version 1.pdf')
    const disclosed = desk.sql.get<{ body: string }>(
      "SELECT body FROM journal_body WHERE body LIKE '%Borough commander%'"
    )
    expect(JSON.parse(disclosed?.body ?? '{}')).toMatchObject({
      recipient: 'Borough commander',
      reason: 'FDS-2026-0001 version 1'
    })
  })

  it('is superseded by its next version once that is signed, and says so on the face', async () => {
    const next = await freeze('desk', row.id)
    expect(next.version).toBe(2)
    const held = async (): Promise<Row | undefined> =>
      (await desk.ask('desk', 'summaries.list', {})).summaries.find(({ id }) => id === row.id)
    expect((await held())?.supersededBy).toBeNull()
    await sign(next.id)
    expect(await held()).toMatchObject({ supersededBy: 2, state: 'signed', mayFollow: false })
    const { snapshot } = await desk.ask('desk', 'summaries.open', { summary: next.id })
    expect(snapshot.supersedes).toBe('Version 1 of FDS-2026-0001, signed 23 November 2026')
    expect(
      (
        await desk.refusal('desk', 'summaries.freeze', {
          ...NOVEMBER,
          commentary: '',
          marking: 'OFFICIAL',
          follows: row.id,
          figures: (await desk.ask('desk', 'summaries.figures', NOVEMBER)).digest
        })
      ).code
    ).toBe('FD-SUM-04')
  })
})

describe('what is not signed', () => {
  it('pages that were not shown, or with a wrong passphrase, or twice', async () => {
    const { id: summary } = await freeze()
    const { digest } = await desk.ask('super', 'summaries.pages', { summary })
    const { passphrase } = desk.officer('super')
    const refused = async (more: object): Promise<string> =>
      (await desk.refusal('super', 'summaries.sign', { summary, directions: '', digest, passphrase, ...more })).code
    expect(await refused({ directions: 'Put in afterwards.' })).toBe('FD-SUM-08')
    expect(await refused({ passphrase: 'not this one at all' })).toBe('FD-KEY-01')
    await sign(summary)
    expect(await refused({})).toBe('FD-SUM-05')
  })

  it('one’s own, under any account, nor by anybody else than a superintendent', async () => {
    const own = await freeze('super2')
    const asked = (summary: string, signIn: string): Parameters<typeof desk.refusal<'summaries.sign'>>[2] => ({
      summary,
      directions: '',
      digest: 'ab'.repeat(32),
      passphrase: desk.officer(signIn).passphrase
    })
    expect((await desk.refusal('super2', 'summaries.sign', asked(own.id, 'super2'))).code).toBe('FD-SUM-06')
    const twice = await freeze('super-visor')
    expect((await desk.refusal('super', 'summaries.sign', asked(twice.id, 'super'))).code).toBe('FD-SUM-06')
    expect((await desk.refusal('visor', 'summaries.sign', asked(own.id, 'visor'))).code).toBe('FD-GAT-06')
  })

  it('is not given out, and its pages are a draft for whoever may not sign', async () => {
    const { id: summary } = await freeze()
    const open = await desk.signIn('desk', desk.officer('desk').passphrase)
    await expect(open.ask('summaries.save', { summary, recipient: 'Anybody' })).rejects.toMatchObject({
      error: { code: 'FD-SUM-12' }
    })
    const [asAuthor, asSigner] = [
      await desk.ask('desk', 'summaries.pages', { summary }),
      await desk.ask('super', 'summaries.pages', { summary })
    ]
    expect(asAuthor.digest).not.toBe(asSigner.digest)
    expect((await desk.ask('desk', 'summaries.pages', { summary })).digest).toBe(asAuthor.digest)
    expect(Buffer.from(asAuthor.bytes).includes('ETSI.CAdES')).toBe(false)
  })
})
