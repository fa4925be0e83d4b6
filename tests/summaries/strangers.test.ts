import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src-main/contract/summary-snapshot'
import { allowedSignersLine, officerKeyOf } from '../../src-main/summaries'
import { beside, pem, signedSummary, signingDesk, type SigningDesk } from './officers'
import { bareSnapshot, longSnapshot, smallSnapshot } from './snapshots'
import { objectText, objectWith, withRevision } from './forging'
import { publicBytes } from '../../src-main/signatures/ssh-sign'
import { SUMMARY_NAMESPACE } from '../../src-main/signatures/ssh-signature'

const CARD = readFileSync(new URL('../../resources/manual/check-a-summary.md', import.meta.url), 'utf8')
const lines = [...CARD.matchAll(/```sh\n([\s\S]*?)```/g)].map((block) => block[1] ?? '')

let folder: string
let desk: SigningDesk

function put(pdf: Buffer, sig: string): void {
  writeFileSync(join(folder, 'summary.pdf'), pdf)
  writeFileSync(join(folder, 'summary.pdf.sig'), sig)
}

/** Types some lines of the card into a shell in the folder. */
function type(...given: readonly string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', given.join('\n')], { cwd: folder, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

function tool(name: string, ...more: readonly string[]): string {
  return execFileSync(name, more, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

async function putSigned(snapshot: Snapshot): Promise<Buffer> {
  const pdf = await signedSummary(desk, snapshot)
  put(pdf, beside(desk, pdf))
  return pdf
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'summary-'))
  desk = await signingDesk('superintendent')
  writeFileSync(join(folder, 'authority.pem'), pem(desk.authority.certificate))
  const key = publicBytes(officerKeyOf(desk.seed))
  writeFileSync(join(folder, 'signers'), allowedSignersLine('180233@lambeth', key, SUMMARY_NAMESPACE))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('The card, word for word', () => {
  it('lets a stranger check a true summary', async () => {
    await putSigned(smallSnapshot())
    expect(lines).toHaveLength(4)
    const first = type(lines[0] ?? '')
    expect(first.said).toContain('  - Total document signed\n')
    expect(first.said).toContain('  - Signature Validation: Signature is Valid.\n')
    expect(first.said).toContain('Signer Certificate Common Name: Bronwen Ashgrove-Pell')
    expect(first.said).toContain('Signature Type: ETSI.CAdES.detached')
    expect(first.said).not.toContain('Signature #2')
    const second = type(lines[1] ?? '')
    expect(second.said).toContain('CAdES Verification successful')
    expect(second.said).toContain('CN = Bronwen Ashgrove-Pell')
    expect(second.status).toBe(0)
    const third = type(lines[2] ?? '')
    expect(third.said).toMatch(/^180233@lambeth\n/)
    expect(third.said).toContain('Good "focus-desk-summary" signature for 180233@lambeth')
    expect(third.status).toBe(0)
    const fourth = type(lines[3] ?? '')
    const digest = fourth.said.match(/^[0-9a-f]{64}(?= {2}figures\.json$)/m)?.[0]
    expect(tool('pdftotext', 'summary.pdf', '-').replaceAll('\n', ' ')).toContain(`SHA-256 ${digest}`)
  })

  it('shows a stranger each forgery', async () => {
    const pdf = await signedSummary(desk, smallSnapshot())
    const drawn = Number(/\/Contents (\d+) 0 R/.exec(objectText(pdf, objectWith(pdf, '/Type /Page\n')))?.[1])
    put(withRevision(pdf, [[drawn, '<< /Length 3 >>\nstream\nq Q\nendstream']]), beside(desk, pdf))
    expect(type(lines[0] ?? '').said).not.toContain('Total document signed')
    expect(type(lines[2] ?? '').status).not.toBe(0)
    const twin = await signingDesk('twin')
    const forged = await signedSummary(twin, smallSnapshot())
    put(forged, beside(twin, forged))
    expect(type(lines[0] ?? '').said).toContain('Signature is Valid')
    expect(type(lines[1] ?? '').said).not.toContain('CAdES Verification successful')
    expect(type(lines[2] ?? '').said).not.toContain('Good')
  })
})

describe('What other tools find in the file', () => {
  it('is A4, tagged, titled, in English, of one revision, with its fonts inside', async () => {
    const pdf = await putSigned(longSnapshot())
    const about = tool('pdfinfo', 'summary.pdf')
    expect(about).toMatch(/Title:\s+Summary FDS-2026-0007, Lambeth, 1 July to 30 September 2026/)
    expect(about).toMatch(/Tagged:\s+yes/)
    expect(about).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
    expect(about).toMatch(/PDF version:\s+1\.7/)
    expect(about).toMatch(/JavaScript:\s+no/)
    expect(tool('pdfinfo', '-meta', 'summary.pdf')).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    const text = pdf.toString('latin1')
    expect(text).toContain('/Lang (en-GB)')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text.slice(text.lastIndexOf('trailer'))).not.toContain('/Prev')
    expect(text.match(/%%EOF/g)).toHaveLength(1)
    const fonts = tool('pdffonts', 'summary.pdf').split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(9)
    for (const font of fonts)
      expect(font).toMatch(
        /^[A-Z]{6}\+(?:Inter|NotoSans|DroidSans|NanumGothic)\S* +CID TrueType +Identity-H +yes yes yes/
      )
  })

  it('has headings, tables with their headers, and a figure with its words', async () => {
    await putSigned(smallSnapshot())
    const tree = tool('pdfinfo', '-struct-text', 'summary.pdf')
    expect(tree.match(/^ {2}H1 /gm)).toHaveLength(1)
    expect(tree).toMatch(/H2 \(block\)\n\s+"Four clocks ran over"/)
    expect(tree).toMatch(/TH:?[^\n]*\n\s+\/Scope \/Column\n\s+"Referrals"/)
    expect(tree).toMatch(/TH:?[^\n]*\n\s+\/Scope \/Row\n\s+"Closed at the gateway"/)
    expect(tree).toContain(
      '"Each referral is counted once, by the furthest stage that it had reached at the moment of the figures."'
    )
    expect(tree).toMatch(/\n {2}Form\n/)
    expect(tree).not.toContain('Page 1 of')
    expect(tree).not.toContain('OFFICIAL-SENSITIVE')
    const pdf = readFileSync(join(folder, 'summary.pdf'), 'latin1')
    expect(pdf).toContain(
      '/Alt (Bars: gateway assessment 3 late, information gathering 1 late, panel none late; 20 met in time.)'
    )
  })

  it('bears marking and page number on every page, heads repeated, names as they are written', async () => {
    await putSigned(longSnapshot())
    const pages = tool('pdftotext', '-layout', 'summary.pdf', '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(8)
    for (const [place, page] of pages.entries()) {
      expect(page.match(/OFFICIAL-SENSITIVE/g)).toHaveLength(2)
      expect(page).toContain(`Page ${place + 1} of ${pages.length}`)
      expect(page).toContain('FDS-2026-0007 version 3, as at 2 October 2026, 10:15')
    }
    const wards = pages.filter((page) => /Ward \d+ with/.test(page))
    expect(wards.length).toBeGreaterThan(3)
    for (const page of wards) expect(page).toMatch(/Ward +Contacts +Organisations/)
    for (const page of wards) expect(page.match(/Ward \d+ with/g)?.length).toBeGreaterThan(1)
    const text = pages.join('\n')
    for (const name of [
      'Łódź, Żółć',
      'Nguyễn Thị Ánh Tuyết',
      'Юлия Жук',
      'محمد بن عبد الله',
      'שרה כהן',
      'አበበ በቀለ',
      '李'
    ]) {
      expect(text).toContain(name)
    }
  })

  it('carries the figures themselves', async () => {
    const snapshot = bareSnapshot()
    await putSigned(snapshot)
    tool('pdfdetach', '-saveall', 'summary.pdf')
    const figures = readFileSync(join(folder, 'figures.json'))
    expect(JSON.parse(figures.toString('utf8'))).toEqual(snapshot)
    const digest = createHash('sha256').update(figures).digest('hex')
    expect(tool('pdftotext', 'summary.pdf', '-')).toContain(digest)
  })
})
