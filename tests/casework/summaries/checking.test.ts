import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authoritiesHeld } from '../../../src-main/casework/summaries'
import type { FilesToSave } from '../../../src-main/casework/summaries/saving'
import type { OutputOf } from '../../../src-main/contract'
import { checkSummary } from '../../../src-main/summaries'
import { openTestDesk, testOfficers, type TestDesk } from '../../support/desk'

type Checked = OutputOf<'summaries.check'>

const NOVEMBER = { from: '2026-11-01', to: '2026-11-23' }
let desk: TestDesk

const receive = (sector: 'education' | 'police', receivedAt: string): Promise<OutputOf<'referrals.receive'>> =>
  desk.ask('desk', 'referrals.receive', {
    given: { forenames: 'Zofia', surname: 'Arkwell' },
    fields: { sector, receivedAt }
  })

/** Freezes, signs and gives out a summary of November. */
async function signedSummary(
  of: TestDesk,
  follows: string | null = null
): Promise<{ id: string; pdf: Buffer; sig: string }> {
  const { digest: figures } = await of.ask('desk', 'summaries.figures', NOVEMBER)
  const given = { ...NOVEMBER, commentary: 'Quiet.', marking: 'OFFICIAL' as const, follows, figures }
  const { id } = await of.ask('desk', 'summaries.freeze', given)
  const { digest } = await of.ask('super', 'summaries.pages', { summary: id })
  await of.ask('super', 'summaries.sign', { summary: id, digest, passphrase: of.officer('super').passphrase })
  const open = await of.signIn('desk', of.officer('desk').passphrase)
  const files = (await open.ask('summaries.save', { summary: id, recipient: 'The commander' })) as FilesToSave
  return { id, pdf: Buffer.from(files.bytes), sig: Buffer.from(files.beside[0]?.bytes ?? '').toString() }
}

/** As the program does it: the checker's process takes the bytes apart, the vault is given what it found. */
async function check(pdf: Buffer, signature?: string): Promise<Checked> {
  const known = { authorities: authoritiesHeld(desk.sql), officers: null }
  const checked = checkSummary(pdf, { ...(signature === undefined ? {} : { sshSignature: signature }), known })
  const open = await desk.signIn('desk', desk.officer('desk').passphrase)
  return (await open.ask('summaries.check', JSON.parse(JSON.stringify({ name: 'a.pdf', checked })))) as Checked
}

const words = (found: { good: boolean | null; words: string }[], good: boolean | null): string =>
  found
    .filter((each) => each.good === good)
    .map((each) => each.words)
    .join(' ')

let summary: { id: string; pdf: Buffer; sig: string }
beforeAll(async () => {
  desk = await openTestDesk()
  await receive('education', '2026-11-20T10:00:00.000Z')
  await desk.ask('desk', 'tasks.raise', {
    text: 'Ask the school.',
    strand: 'prevent',
    priority: 'routine',
    dueOn: '2026-11-24',
    owner: null,
    referral: null,
    marking: 'OFFICIAL'
  })
  summary = await signedSummary(desk)
})
afterAll(() => desk.close())

describe('checking a summary', () => {
  it('says that all holds, who signed, and that the journal holds this very file', async () => {
    const found = await check(summary.pdf, summary.sig)
    expect(words(found.findings, false)).toBe('')
    expect(found.holds).toBe(true)
    expect(words(found.findings, true)).toContain('Signed by Sol Brandt, Superintendent, T002, on 23 November 2026.')
    expect(found.summary).toBe(summary.id)
    expect(words(found.journal, true)).toMatch(/very figures and words.*byte for byte.*up to the head/)
    expect(words(found.journal, false)).toBe('')
  })

  it('refuses a changed byte and the signature of another file', async () => {
    const changed = Buffer.from(summary.pdf)
    const place = changed.indexOf('endstream', 40_000) - 40
    changed[place] = (changed[place] ?? 0) ^ 1
    const found = await check(changed)
    expect(found.holds).toBe(false)
    expect(words(found.findings, null)).toContain('That is not proven.')
    const other = await check(summary.pdf, (await signedSummary(desk)).sig)
    expect(other.holds).toBe(false)
    expect(words(other.findings, false)).toContain('beside the file')
  })

  it('does not know the signer of another desk, and says that its journal does not hold it', async () => {
    const far = await openTestDesk({ officers: testOfficers })
    try {
      const elsewhere = await signedSummary(far)
      const found = await check(elsewhere.pdf)
      expect(found.holds).toBe(false)
      expect(words(found.findings, false)).toContain('authority that is known here')
      // The other desk counts its references from 1 too: one name, other figures.
      expect(words(found.journal, false)).toContain('This desk’s journal holds another FDS-2026-0001 version 1')
    } finally {
      far.close()
    }
  })

  it('believes nothing that has not the form of a check', async () => {
    const open = await desk.signIn('desk', desk.officer('desk').passphrase)
    const asked = { name: 'a.pdf', checked: { holds: true } }
    await expect(open.ask('summaries.check', asked)).rejects.toMatchObject({ error: { code: 'FD-SUM-13' } })
  })

  it('names the version that took its place', async () => {
    await signedSummary(desk, summary.id)
    expect(words((await check(summary.pdf)).journal, null)).toBe('Version 2 has taken its place.')
  })
})

describe('counting again', () => {
  it('gives the frozen figures from the journal as it stood, whatever the desk did since', async () => {
    const job = '01JD0000000000000000000000'
    await receive('police', '2026-11-21T10:00:00.000Z')
    const { tasks } = await desk.ask('desk', 'tasks.list', { show: 'open' })
    await desk.ask('desk', 'tasks.settle', { task: tasks[0]?.id ?? '', state: 'done', outcome: '' })
    desk.at('2027-01-15T09:00:00.000Z')
    expect(await desk.ask('desk', 'summaries.recount', { summary: summary.id, job })).toEqual({
      agrees: true,
      differing: []
    })
    const now = await desk.ask('desk', 'summaries.figures', NOVEMBER)
    const { snapshot } = await desk.ask('desk', 'summaries.open', { summary: summary.id })
    expect(now.sections).not.toEqual(snapshot.sections)
    expect(await desk.rebuild()).toEqual([])
  })

  it('notices figures that do not follow from the journal', async () => {
    // Whoever has the store's key can change a table, and so what is frozen after; the journal says otherwise.
    desk.sql.run("UPDATE referral SET sector = 'health' WHERE sector = 'education'")
    const forged = await signedSummary(desk)
    const found = await desk.ask('desk', 'summaries.recount', { summary: forged.id, job: '01JD0000000000000000000001' })
    expect(found.agrees).toBe(false)
    expect(found.differing).toHaveLength(1)
    expect(found.differing[0]).toMatch(/Health/)
    desk.sql.run("UPDATE referral SET sector = 'education' WHERE sector = 'health'")
  })
})
