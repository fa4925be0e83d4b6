import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../host/build'
import { quickDesk, type QuickDesk } from '../support/quick-desk'
import { startVaultProcess, type VaultProcess } from '../support/vault-process'

/** P1: a committed change survives a kill at any moment, and nothing is half done. */
const KILLS = Number(process.env['FOCUS_DESK_KILLS'] ?? 50)
let desk: QuickDesk

beforeAll(async () => {
  await ensureBuilt()
  desk = await quickDesk()
})
afterAll(() => desk.remove())

async function signedIn(): Promise<VaultProcess> {
  const vault = startVaultProcess(desk.folder, desk.backups)
  await vault.ask('desk.unlock', { signIn: 'desk', passphrase: 'pebble harbour kite' })
  return vault
}

/** What was acknowledged before the kill. */
interface Acknowledged {
  referrals: Map<string, string>
  notes: { referral: string; text: string }[]
  tasks: Set<string>
}

/** Saves without end: a referral, a note on it, a step, a task; remembers what the vault said it had saved. */
async function saveUntilKilled(vault: VaultProcess, said: Acknowledged, round: number): Promise<void> {
  for (let count = 0; ; count++) {
    const mark = `${round}-${count}`
    const received = await vault.ask('referrals.receive', {
      given: { surname: `Quillfeather${mark.replace('-', 'x')}`, forenames: 'Ivo', dateOfBirth: '2009-03-04' },
      fields: {
        receivedAt: '2026-11-20T10:00:00.000Z',
        immediateDanger: 'no',
        sector: 'education',
        referrerOrganisation: 'A school',
        concernAsRaised: mark
      }
    })
    said.referrals.set(received.id, mark)
    await vault.ask('referrals.note', { referral: received.id, type: 'fact', text: `note ${mark}` })
    said.notes.push({ referral: received.id, text: `note ${mark}` })
    await vault.ask('referrals.step', { referral: received.id, to: 'SCREENING' })
    const task = await vault.ask('tasks.raise', {
      text: `task ${mark}`,
      strand: 'prevent',
      priority: 'routine',
      dueOn: null,
      owner: null,
      referral: received.id,
      marking: 'OFFICIAL'
    })
    said.tasks.add(task.id)
  }
}

const acknowledged = (said: Acknowledged): number => said.referrals.size + said.notes.length + said.tasks.size

test(`${KILLS} kills while saving lose nothing that was acknowledged`, async () => {
  const said: Acknowledged = { referrals: new Map(), notes: [], tasks: new Set() }
  for (let round = 0; round < KILLS; round++) {
    const vault = await signedIn()
    const before = acknowledged(said)
    const after = Math.floor(Math.random() * 7)
    const saving = saveUntilKilled(vault, said, round).catch(() => undefined)
    while (acknowledged(said) - before < after) await new Promise((done) => setTimeout(done, 1))
    await new Promise((done) => setTimeout(done, Math.random() * 15))
    await vault.kill()
    await saving
  }
  expect(acknowledged(said)).toBeGreaterThan(KILLS)

  const vault = await signedIn()
  for (const [id, mark] of said.referrals) {
    const view = await vault.ask('referrals.open', { referral: id })
    expect(view.fields['concernAsRaised']).toBe(mark)
    const notes = said.notes.filter((note) => note.referral === id)
    for (const note of notes) expect(JSON.stringify(view.timeline)).toContain(note.text)
    for (const task of view.tasks) said.tasks.delete(task.id)
  }
  expect([...said.tasks]).toEqual([])
  const job = '01JD0000000000000000000000'
  expect((await vault.ask('integrity.verify', { job, from: 'start' })).faults).toEqual([])
  expect((await vault.ask('integrity.rebuild', { job })).differences).toEqual([])
  await vault.close()
})
