import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { allowedSignersLine, officerKeyOf } from '../../src-main/summaries'
import { flipped } from './forging'
import { beside, pem, signedSummary, signingDesk, type SigningDesk } from './officers'
import { bareSnapshot } from './snapshots'
import { publicBytes } from '../../src-main/signatures/ssh-sign'
import { SUMMARY_NAMESPACE } from '../../src-main/signatures/ssh-signature'

const COMMAND = new URL('../../src-main/summaries/check-summary.ts', import.meta.url).pathname
let folder: string
let desk: SigningDesk
let pdf: Buffer

function check(...given: readonly string[]): { status: number | null; said: string } {
  const more = given.map((each) => (each.startsWith('--') ? each : join(folder, each)))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', COMMAND, ...more], {
    encoding: 'utf8'
  })
  return { status, said: stdout + stderr }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  desk = await signingDesk('superintendent')
  pdf = await signedSummary(desk, bareSnapshot())
  const key = publicBytes(officerKeyOf(desk.seed))
  writeFileSync(join(folder, 'summary.pdf'), pdf)
  writeFileSync(join(folder, 'summary.pdf.sig'), beside(desk, pdf))
  writeFileSync(join(folder, 'alone.pdf'), pdf)
  writeFileSync(join(folder, 'changed.pdf'), flipped(pdf, pdf.length - 9000))
  writeFileSync(join(folder, 'authority.pem'), pem(desk.authority.certificate))
  writeFileSync(join(folder, 'authority.crt'), desk.authority.certificate)
  writeFileSync(join(folder, 'signers'), allowedSignersLine('180233@lambeth', key, SUMMARY_NAMESPACE))
  writeFileSync(join(folder, 'strangers'), allowedSignersLine('x', Buffer.alloc(32, 3), SUMMARY_NAMESPACE))
})

afterAll(() => rmSync(folder, { recursive: true }))

it('says in words that everything holds, and ends with 0', () => {
  const whole = check('summary.pdf', '--authority', 'authority.pem', '--signers', 'signers')
  expect(whole.said).toContain('Signed by    Bronwen Ashgrove-Pell, Superintendent lead, 180233\n')
  expect(whole.said).toContain('known here as 180233@lambeth')
  expect(whole.said).toContain('The pages are exactly what this program prints of the attached figures.')
  expect(whole.said).toContain('Everything holds')
  expect(whole.status).toBe(0)
  expect(check('alone.pdf', '--authority', 'authority.crt').status).toBe(0)
})

it('says in words what does not hold, and ends with 1', () => {
  const changed = check('changed.pdf', '--authority', 'authority.pem')
  expect(changed.said).toMatch(/REFUSED {6}\S.*\(FD-SUM-(43|50)\)/)
  expect(changed.said).toContain('Do not rely on this file')
  expect(changed.status).toBe(1)
  expect(check('alone.pdf', '--signers', 'signers')).toMatchObject({
    status: 1,
    said: expect.stringContaining('FD-SUM-59')
  })
  expect(check('summary.pdf', '--authority', 'authority.pem', '--signers', 'strangers').said).toContain('FD-SUM-56')
})

it('ends with 2 when there was nothing to check', () => {
  expect(check('missing.pdf')).toMatchObject({ status: 2, said: expect.stringContaining('It could not be checked') })
  expect(check()).toMatchObject({ status: 2, said: expect.stringContaining('npm run check-summary') })
})
