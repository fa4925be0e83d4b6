import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedSummary, signingDesk } from './officers'
import { longSnapshot } from './snapshots'

/** What PDF/A-3 (ISO 19005-3) asks of a file, as far as it can be seen without a validator. Clauses are named beside. */
let folder: string
let pdf: Buffer
let text: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'))
  pdf = await signedSummary(await signingDesk('superintendent'), longSnapshot())
  text = pdf.toString('latin1')
  writeFileSync(join(folder, 'summary.pdf'), pdf)
})
afterAll(() => rmSync(folder, { recursive: true }))

const hasQpdf = spawnSync('which', ['qpdf']).status === 0
const xmp = (): string => /<x:xmpmeta[^]*?<\/x:xmpmeta>/.exec(pdf.toString('utf8'))?.[0] ?? ''
const inXmp = (name: string): string | undefined =>
  new RegExp(`<${name}>\\s*(?:<rdf:(?:Alt|Seq)>\\s*<rdf:li[^>]*>)?([^<]*)`).exec(xmp())?.[1]?.trim()

describe('A summary as a file for the archive', () => {
  it('begins and ends as 6.1.2 and 6.1.3 ask: a binary remark, an identifier, no encryption, one revision', () => {
    expect(pdf.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n')
    expect([...pdf.subarray(10, 14)].every((byte) => byte > 127)).toBe(true)
    const trailer = text.slice(text.lastIndexOf('trailer'))
    expect(trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/)
    expect(trailer).not.toMatch(/\/Encrypt|\/Prev/)
    expect(text.match(/\nstartxref\n/g)).toHaveLength(1)
  })

  it('says in both places the same of itself (6.6.2.3, 6.6.4)', async () => {
    const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
    const document = await loading.promise
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> }
    expect([inXmp('pdfaid:part'), inXmp('pdfaid:conformance')]).toEqual(['3', 'A'])
    expect(inXmp('dc:title')).toBe(info['Title'])
    expect(inXmp('dc:creator')).toBe(info['Author'])
    expect(inXmp('dc:description')).toBe(info['Subject'])
    expect(inXmp('xmp:CreatorTool')).toBe(info['Creator'])
    expect(inXmp('pdf:Producer')).toBe(info['Producer'])
    const made = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(info['CreationDate'] ?? '')
    const [, year, month, date, hour, minute, second] = made ?? []
    expect(inXmp('xmp:CreateDate')).toBe(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`)
    expect(Object.keys(info).filter((name) => name === 'ModDate' || name === 'Keywords')).toEqual([])
    await loading.destroy()
  })

  it('shows its colours by a profile of its own and hides nothing by transparency (6.2.2, 6.2.4.3, 6.4)', () => {
    expect(text).toMatch(/\/Type \/OutputIntent\n\/S \/GTS_PDFA1\n/)
    const profile = Number(/\/DestOutputProfile (\d+) 0 R/.exec(text)?.[1])
    const at = text.indexOf(`\n${profile} 0 obj\n`)
    const bytes = text.slice(text.indexOf('stream\n', at) + 7)
    expect(bytes.slice(36, 40)).toBe('acsp')
    expect(bytes.slice(16, 20)).toBe('RGB ')
    expect(text).not.toMatch(/\/SMask\b|\/CA \d|\/ca \d|\/BM \/|\/S \/Transparency|\/DeviceCMYK/)
  })

  it('runs and fetches nothing (6.6.1, 6.1.12)', () => {
    expect(text).not.toMatch(
      /\/(?:JavaScript|JS|Launch|URI|GoToR|OpenAction|AA|RichMedia|Movie|Sound|XFA|OCProperties)\b/
    )
    expect(text).not.toMatch(/\/NeedAppearances true/)
    for (const [annotation] of text.matchAll(/\/Subtype \/Widget\n[^]*?\nendobj/g)) {
      const flags = Number(/\/F (\d+)/.exec(annotation)?.[1])
      // Printed, and neither hidden, invisible nor kept from view (6.3.2).
      expect(flags & 0b100).toBe(0b100)
      expect(flags & 0b100011).toBe(0)
      expect(annotation).toMatch(/\/AP <<\n\/N \d+ 0 R/)
    }
  })

  it('has every font inside, only the letters used, each with its meaning (6.2.11)', () => {
    const fonts = execFileSync('pdffonts', [join(folder, 'summary.pdf')], { encoding: 'utf8' })
    for (const font of fonts.split('\n').slice(2).filter(Boolean)) expect(font).toMatch(/ yes yes yes +\d+ +0$/)
    const programs = text.match(/\/Type \/FontDescriptor\n/g)?.length
    expect(text.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(programs ?? 0)
    expect(text.match(/\/CIDToGIDMap \/Identity/g)).toHaveLength(programs ?? 0)
    for (const [, meanings = ''] of text.matchAll(/beginbfrange\n<0000> <[0-9a-f]+> \[<0000>([^\]]*)\]/g)) {
      const each = [...meanings.matchAll(/<([^>]*)>/g)].map(([, one = '']) => one)
      const without = each.filter(
        (one) => !/^[0-9a-f]{4}(?: ?[0-9a-f]{4})*$/.test(one) || /^(?:0000|feff|fffe)$/.test(one)
      )
      expect(without).toEqual([])
    }
  })

  it('names the file it carries, and how it belongs to it (6.8, 6.9)', () => {
    const specification = /\/AF \[(\d+) 0 R\]/.exec(text)?.[1]
    const at = text.indexOf(`\n${specification} 0 obj\n`)
    const held = text.slice(at, text.indexOf('\nendobj', at))
    expect(held).toMatch(/\/Type \/Filespec/)
    expect(held).toMatch(/\/AFRelationship \/Data/)
    expect(held).toMatch(/\/F \(figures\.json\)/)
    expect(held).toMatch(/\/UF \(figures\.json\)/)
    expect(held).toMatch(/\/Desc \(/)
    expect(text).toMatch(/\/Subtype \/application#2Fjson/)
    execFileSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'summary.pdf')])
    const digest = createHash('md5')
      .update(readFileSync(join(folder, 'figures.json')))
      .digest('hex')
    expect(text).toContain(`/CheckSum (${digest})`)
  })

  it('is tagged, in English and titled (6.7, 6.7.4)', () => {
    const marks = /\/MarkInfo (\d+) 0 R/.exec(text)?.[1]
    expect(text).toContain(`\n${marks} 0 obj\n<<\n/Marked true\n`)
    expect(text).toContain('/Lang (en-GB)')
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(text).toMatch(/\/ParentTree /)
    expect(text.match(/\/Tabs \/S/g)?.length).toBe(text.match(/\/Type \/Page\n/g)?.length)
    // Of everything drawn nothing stands outside a tag.
    for (const [, content = ''] of text.matchAll(/\nstream\n([^]*?)\nendstream/g)) {
      if (!/ BDC\n/.test(content)) continue
      let depth = 0
      for (const line of content.split('\n')) {
        if (/ BDC$| BMC$/.test(line)) depth++
        else if (line === 'EMC') depth--
        else if (/ (?:TJ|Tj)$/.test(line)) expect(depth).toBeGreaterThan(0)
      }
      expect(depth).toBe(0)
    }
  })

  it.skipIf(!hasQpdf)('has a build in which qpdf finds no fault', () => {
    expect(execFileSync('qpdf', ['--check', join(folder, 'summary.pdf')], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors found'
    )
  })
})
