import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginReceiving, saveReferral, typeReferral } from './casework'
import { launchDesk, type RunningDesk } from './fixture'
import { call, lock, setUpDesk, signIn } from './officers'

/** The running program held against the promises of its shell: what the page can reach, and what is left on the disk. */
let desk: RunningDesk

beforeAll(async () => {
  desk = await launchDesk()
  await setUpDesk(desk)
  await signIn(desk.page, 'desk')
})
afterAll(() => desk?.close())

test('the page has one function to call and one to listen with, and nothing of Node or Electron', async () => {
  const has = await desk.page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>
    const nodes = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in world)
    return { desk: Object.keys(world['desk'] as object).sort(), nodes }
  })
  expect(has).toEqual({ desk: ['call', 'on'], nodes: [] })
})

test('scripts from elsewhere, inline scripts and eval do not run', async () => {
  const ran = await desk.page.evaluate(async () => {
    const world = globalThis as unknown as Record<string, unknown>
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = "inline"'
    document.head.append(script)
    const handler = document.createElement('div')
    handler.setAttribute('onclick', 'globalThis.ran = "handler"')
    document.body.append(handler)
    handler.click()
    handler.remove()
    await new Promise((done) => setTimeout(done, 200))
    return world['ran'] ?? 'nothing'
  })
  expect(ran).toBe('nothing')
})

test('no request leaves, no window opens, the page does not go elsewhere', async () => {
  const { page } = desk
  const reached = await page.evaluate(async () => {
    const tried = await Promise.allSettled([
      fetch('https://example.org/'),
      fetch('http://127.0.0.1:9/'),
      new Promise((done, failed) => {
        const socket = new WebSocket('wss://example.org/')
        socket.addEventListener('open', done)
        socket.addEventListener('error', failed)
      })
    ])
    return tried.map(({ status }) => status)
  })
  expect(reached).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true)
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => typeof (globalThis as unknown as { desk: { call: unknown } }).desk.call)).toBe(
    'function'
  )
})

test('no permission is given', async () => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('nothing of the program listens on a port', () => {
  if (process.platform !== 'linux') return
  const listening = spawnSync('ss', ['-ltnp'], { encoding: 'utf8' }).stdout ?? ''
  expect(listening).not.toContain(`pid=${desk.pid},`)
})

test.each([
  ['a call the contract does not know', 'referrals.delete', {}, 'FD-GAT-01'],
  ['a call of the vault’s own', 'vault.look', {}, 'FD-GAT-01'],
  ['input of another shape', 'referrals.open', { referral: "'; DROP TABLE referral; --" }, 'FD-GAT-02'],
  ['an administrator’s call by a desk officer', 'staff.enrol', {}, 'FD-GAT-06']
])('%s is refused', async (_what, name, input, code) => {
  const answer = await call(desk.page, name, input)
  expect(answer.ok).toBe(false)
  expect(answer.error?.code).toBe(code)
})

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
}

/** Words that stand nowhere but in a case. */
const CANARIES = ['Quaxilfeather', 'Zyndromark', 'Pflumbrontic']

test('words of a case stand plain in no file: not in the store, its log, the profile or the program’s log', async () => {
  const { page } = desk
  await beginReceiving(page)
  await typeReferral(page, {
    forenames: CANARIES[0] ?? '',
    surname: CANARIES[1] ?? '',
    born: '7/7/2010',
    concern: `${CANARIES[2]} was written on the wall.`
  })
  await page.getByText(/^No one like this among/).waitFor()
  await saveReferral(page)
  const found = (): string[] =>
    filesBelow(desk.userData).filter((path) => {
      const bytes = readFileSync(path)
      return CANARIES.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
    })
  expect(found()).toEqual([])
  await lock(page)
  expect(found()).toEqual([])
  const plain = filesBelow(join(desk.userData, 'desk')).filter(
    (path) => readFileSync(path).subarray(0, 15).toString() === 'SQLite format 3'
  )
  expect(plain).toEqual([])
  await signIn(page, 'desk')
})

test('killed at once, the program leaves nothing plain and opens again with everything that was saved', async () => {
  await desk.kill()
  const plain = filesBelow(desk.userData).filter((path) => CANARIES.some((word) => readFileSync(path).includes(word)))
  expect(plain).toEqual([])
  await desk.restart()
  await signIn(desk.page, 'desk')
  const list = await call(desk.page, 'referrals.list', { filter: { text: CANARIES[1] }, sort: {} })
  expect((list.value as { total: number }).total).toBe(1)
})
