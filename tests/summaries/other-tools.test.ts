import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSummary, officerKeyOf } from '../../src-main/summaries'
import { publicBytes } from '../../src-main/signatures/ssh-sign'
import { forciblySigned, swapped } from './forging'
import { beside, signedBy, signingDesk, type SigningDesk } from './officers'
import { smallSnapshot } from './snapshots'
import { typeset } from '../../src-main/summaries'

let folder: string
let desk: SigningDesk
let unsigned: Buffer
let pdf: Buffer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forged-'))
  desk = await signingDesk('superintendent')
  unsigned = await typeset(smallSnapshot())
  pdf = signedBy(desk, unsigned)
  writeFileSync(join(folder, 'summary.pdf'), pdf)
})
afterAll(() => rmSync(folder, { recursive: true }))

const has = (tool: string): boolean => spawnSync('which', [tool]).status === 0
const run = (tool: string, ...given: readonly string[]): Buffer =>
  execFileSync(tool, given, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })

const codes = (bytes: Buffer, sshSignature?: string): (string | null)[] =>
  checkSummary(bytes, { known: desk.known, ...(sshSignature === undefined ? {} : { sshSignature }) })
    .findings.filter(({ holds }) => !holds)
    .map(({ code }) => code)

describe.skipIf(!has('qpdf'))('What qpdf makes of a signed summary', () => {
  const ways: [string, readonly string[]][] = [
    ['written anew', []],
    ['with its objects in streams and a table that is a stream', ['--object-streams=generate']],
    ['for the web', ['--linearize']],
    ['in readable form', ['--qdf']],
    ['with its first page alone', ['--pages', '.', '1', '--']],
    ['with a page of another document laid over', ['--overlay', 'summary.pdf', '--from=2', '--to=1', '--']],
    ['encrypted', ['--encrypt', '', 'owner', '256', '--']],
    ['with its attachment taken away', ['--remove-attachment=figures.json']]
  ]
  it.each(ways)('is refused as built otherwise: %s', (_, more) => {
    expect(spawnSync('qpdf', [...more, 'summary.pdf', 'forged.pdf'], { cwd: folder }).status).not.toBe(2)
    const forged = readFileSync(join(folder, 'forged.pdf'))
    expect(codes(forged)).toEqual(['FD-SUM-43'])
    rmSync(join(folder, 'forged.pdf'))
  })
})

describe.skipIf(!has('openssl'))('A signature made with openssl', () => {
  const place = (bytes: Buffer): { from: number; length: number } => ({
    from: bytes.indexOf('/Contents <') + '/Contents <'.length,
    length: 12_288
  })

  function signedByOpenssl(...more: readonly string[]): Buffer {
    const { from, length } = place(unsigned)
    writeFileSync(
      join(folder, 'covered'),
      Buffer.concat([unsigned.subarray(0, from - 1), unsigned.subarray(from + length + 1)])
    )
    run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'k.pem',
      '-out',
      'c.pem',
      '-subj',
      '/CN=Bronwen Ashgrove-Pell',
      ...more
    )
    run(
      'openssl',
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-md',
      'sha256',
      '-in',
      'covered',
      '-signer',
      'c.pem',
      '-inkey',
      'k.pem',
      '-outform',
      'DER',
      '-out',
      's.der'
    )
    const digits = readFileSync(join(folder, 's.der')).toString('hex').padEnd(length, '0')
    const forged = Buffer.from(unsigned)
    forged.write(digits, from, 'latin1')
    return forged
  }

  it('is refused: by a certificate that it made for itself, in the signer’s name', () => {
    for (const days of ['3650', '1']) {
      const refused = codes(signedByOpenssl('-days', days))
      expect(refused.length).toBeGreaterThan(0)
      expect(refused.every((code) => ['FD-SUM-48', 'FD-SUM-50', 'FD-SUM-52'].includes(code ?? ''))).toBe(true)
    }
  })

  it('is refused: the true signature of another file put into its place', async () => {
    const other = signedBy(desk, await typeset(smallSnapshot({ commentary: 'Nothing is late.' })))
    const { from, length } = place(pdf)
    const at = place(other)
    expect(at.length).toBe(length)
    const moved = Buffer.from(pdf)
    other.copy(moved, from, at.from, at.from + at.length)
    expect(codes(moved)).toEqual(['FD-SUM-50'])
  })
})

describe.skipIf(!has('ssh-keygen'))('A signature beside the file made with ssh-keygen', () => {
  it('is refused by a stranger, for another file, and for another use', () => {
    run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', '180233@lambeth', '-f', 'stranger')
    const signed = (namespace: string): string => {
      rmSync(join(folder, 'summary.pdf.sig'), { force: true })
      run('ssh-keygen', '-Y', 'sign', '-f', 'stranger', '-n', namespace, 'summary.pdf')
      return readFileSync(join(folder, 'summary.pdf.sig'), 'utf8')
    }
    expect(codes(pdf, beside(desk, pdf))).toEqual([])
    const stranger = codes(pdf, signed('focus-desk-summary'))
    expect(stranger.length).toBeGreaterThan(0)
    expect(stranger.every((code) => code === 'FD-SUM-56' || code === 'FD-SUM-57')).toBe(true)
    expect(codes(pdf, signed('file'))).toEqual(['FD-SUM-55'])
    expect(codes(pdf, beside(desk, unsigned))).toEqual(['FD-SUM-55'])
    expect(publicBytes(officerKeyOf(desk.seed))).toHaveLength(32)
  })
})

describe('A file changed by hand', () => {
  it('is refused with rubbish before it, with a byte of a page changed, and cut at every stretch', () => {
    for (const before of ['\n', '\u00ef\u00bb\u00bf', 'HTTP/1.1 200 OK\r\n\r\n', ' '.repeat(1024)]) {
      expect(codes(Buffer.concat([Buffer.from(before, 'latin1'), pdf]))).toEqual(['FD-SUM-40'])
    }
    expect(codes(swapped(pdf, 'FDS-2026-0007, Lambeth', 'FDS-2026-0008, Lambeth'))).toEqual(['FD-SUM-50'])
    for (let at = 16; at < pdf.length - 1; at += 997) {
      const cut = codes(pdf.subarray(0, at))
      expect(cut.length).toBe(1)
      expect(['FD-SUM-42', 'FD-SUM-43']).toContain(cut[0])
    }
    for (const less of [1, 2, 5, 6, 7, 20]) expect(codes(pdf.subarray(0, -less))).toEqual(['FD-SUM-42'])
  })

  it('is refused with lines that end as another system ends them', () => {
    expect(codes(Buffer.from(pdf.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'))).toEqual(['FD-SUM-43'])
  })

  it('is refused when a true key signed it for a time to come', () => {
    const at = new Date(Date.now() + 400 * 365 * 24 * 3600 * 1000)
    expect(codes(forciblySigned(desk, unsigned, { at }))).toEqual(['FD-SUM-53'])
  })
})
