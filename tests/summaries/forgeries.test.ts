import { beforeAll, describe, expect, it } from 'vitest'
import { checkSummary, issueCertificate, officerKeyOf, summaryKeyOf, typeset } from '../../src-main/summaries'
import { forciblySigned, objectText, objectWith, rebuilt, rootOf, sizeOf, swapped, withRevision } from './forging'
import { signedBy, signingDesk, type SigningDesk } from './officers'
import { smallSnapshot } from './snapshots'
import { processorTime } from '../support/processor-time'
import { publicBytes } from '../../src-main/signatures/ssh-sign'

let desk: SigningDesk
let unsigned: Buffer
let pdf: Buffer

beforeAll(async () => {
  desk = await signingDesk('superintendent')
  unsigned = await typeset(smallSnapshot())
  pdf = signedBy(desk, unsigned)
})

const refusals = (bytes: Buffer) => checkSummary(bytes, { known: desk.known }).findings.filter(({ holds }) => !holds)
const codes = (bytes: Buffer) => refusals(bytes).map(({ code }) => code)

describe('Something added after the signature', () => {
  it('is refused when it replaces what a page shows, and the page is named', () => {
    const drawn = Number(/\/Contents (\d+) 0 R/.exec(objectText(pdf, objectWith(pdf, '/Type /Page\n')))?.[1])
    const replaced = withRevision(pdf, [[drawn, '<< /Length 3 >>\nstream\nq Q\nendstream']])
    expect(codes(replaced)).toEqual(['FD-SUM-44'])
    expect(refusals(replaced)[0]?.words).toContain('page 1')
  })

  it('is refused when the root points to other pages', () => {
    const size = sizeOf(pdf)
    const catalogue = objectText(pdf, rootOf(pdf)).replace(/\/Pages \d+ 0 R/, `/Pages ${size} 0 R`)
    const pages = `<< /Type /Pages /Count 1 /Kids [${size + 1} 0 R] >>`
    const page = `<< /Type /Page /Parent ${size} 0 R /MediaBox [0 0 595 842] >>`
    const added: [number, string][] = [
      [size, pages],
      [size + 1, page]
    ]
    expect(codes(withRevision(pdf, [...added, [rootOf(pdf), catalogue]]))).toEqual(['FD-SUM-44'])
    expect(codes(withRevision(pdf, [...added, [size + 2, catalogue]], size + 2))).toEqual(['FD-SUM-44'])
  })

  it('is refused even when it changes nothing', () => {
    expect(codes(withRevision(pdf, []))).toEqual(['FD-SUM-44'])
    for (const more of ['\n', ' ', '%', '%%EOF\n', '\0', 'x'.repeat(5000)]) {
      expect(codes(Buffer.concat([pdf, Buffer.from(more)]))).toEqual(['FD-SUM-44'])
    }
    expect(codes(Buffer.concat([pdf, pdf]))).toContain('FD-SUM-44')
  })

  it('is refused when it is a second signature', () => {
    const second = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] /Contents <00> >>`
    expect(codes(withRevision(pdf, [[sizeOf(pdf), second]]))).toEqual(['FD-SUM-44', 'FD-SUM-45'])
  })
})

describe('A signature by somebody else', () => {
  it('is refused though every name is the same', async () => {
    const twin = await signingDesk('twin')
    const forged = signedBy(twin, unsigned)
    expect(codes(forged)).toEqual(['FD-SUM-52'])
    expect(refusals(forged)[0]?.words).toContain('another key')
  })

  it('is refused when the certificate was not valid at that time', async () => {
    const from = new Date('2024-01-01T00:00:00.000Z')
    const past = await signingDesk('past', { from, until: new Date('2025-01-01T00:00:00.000Z') })
    const check = (at: string) =>
      checkSummary(forciblySigned(past, unsigned, { at: new Date(at) }), { known: past.known }).findings.flatMap(
        ({ code }) => code ?? []
      )
    expect(check('2024-06-01T00:00:00.000Z')).toEqual([])
    expect(check('2025-06-01T00:00:00.000Z')).toEqual(['FD-SUM-53'])
    expect(check('2023-12-31T23:59:00.000Z')).toEqual(['FD-SUM-53'])
  })

  it('is refused when it is the authority itself, or a certificate that may not sign', async () => {
    const { certificate } = desk.authority
    expect(codes(forciblySigned(desk, unsigned, { certificate, chain: [desk.certificate] }))).not.toEqual([])
    // An officer of this desk issues a certificate themselves: theirs is no authority's.
    const key = summaryKeyOf(Buffer.alloc(32, 9))
    const self = { certificate: desk.certificate, privateKey: summaryKeyOf(desk.seed) }
    const officer = {
      name: 'Bronwen Ashgrove-Pell',
      role: '',
      number: '',
      key: publicBytes(officerKeyOf(Buffer.alloc(32, 9)))
    }
    const issued = await issueCertificate(self, officer, key, new Date(Date.now() - 1000))
    const forger = { ...desk, seed: Buffer.alloc(32, 9) }
    for (const chain of [[desk.certificate], [certificate]]) {
      expect(codes(forciblySigned(forger, unsigned, { certificate: issued, chain }))).toEqual(['FD-SUM-52'])
    }
  })

  it('is refused when the certificate only claims to come from the authority, key identifier and all', async () => {
    const pretended = { certificate: desk.authority.certificate, privateKey: summaryKeyOf(Buffer.alloc(32, 4)) }
    const officer = { name: 'Bronwen Ashgrove-Pell', role: '', number: '', key: publicBytes(officerKeyOf(desk.seed)) }
    const from = new Date(Date.now() - 1000)
    const certificate = await issueCertificate(pretended, officer, summaryKeyOf(desk.seed), from)
    expect(codes(forciblySigned(desk, unsigned, { certificate }))).toEqual(['FD-SUM-52'])
  })

  it('is refused when another key than the certificate’s made it', async () => {
    expect(codes(forciblySigned({ ...desk, seed: Buffer.alloc(32, 5) }, unsigned))).toEqual(['FD-SUM-51'])
    const twin = await signingDesk('twin')
    expect(codes(forciblySigned(desk, unsigned, { chain: [twin.authority.certificate] }))).toEqual(['FD-SUM-52'])
  })
})

describe('A range that is not everything', () => {
  const ranges: [string, (from: number, to: number, length: number) => string][] = [
    ['a wider gap before', (from, to, length) => `0 ${from - 1} ${to} ${length - to}`],
    ['a wider gap after', (from, to, length) => `0 ${from} ${to + 1} ${length - to - 1}`],
    ['the digits signed too', (from, to, length) => `0 ${from + 1} ${to - 1} ${length - to + 1}`],
    ['an end left out', (from, to, length) => `0 ${from} ${to} ${length - to - 7}`],
    ['a beginning left out', (from, to, length) => `5 ${from - 5} ${to} ${length - to}`],
    ['beyond the end', (from, to, length) => `0 ${from} ${to} ${length - to + 100}`],
    ['an overlap', (from, to, length) => `0 ${to} ${from} ${length - from}`],
    ['negative', (from, to, length) => `0 ${from} ${to} -${length - to}`],
    ['nothing', () => '0 0 0 0'],
    ['three numbers', (from, to) => `0 ${from} ${to}`],
    ['five numbers', (from, to, length) => `0 ${from} ${to} ${length - to} 0`],
    ['huge', (from, to) => `0 ${from} ${to} 999999999999`],
    ['broken', (from, to, length) => `0 ${from} ${to} ${length - to}.5`]
  ]
  it.each(ranges)('is refused, though a true key signed it: %s', (_, range) => {
    expect(codes(forciblySigned(desk, unsigned, { range }))).toContain('FD-SUM-47')
  })

  it('is refused when it is somewhere else in the file', () => {
    const indirect = rebuilt(pdf, (body) => body.replace(/\/ByteRange \[[^\]]*\]/, `/ByteRange ${sizeOf(pdf)} 0 R`))
    expect(codes(indirect)).toEqual(['FD-SUM-47'])
  })
})

describe('A place of the signature that holds more', () => {
  it('is refused stuffed, spaced, in capitals, or shifted', () => {
    const from = pdf.indexOf('/Contents <') + '/Contents <'.length
    const digits = pdf.subarray(from, from + 12_288).toString('latin1')
    const stuffed = Buffer.from(pdf)
    stuffed.write('dead', from + 12_000, 'latin1')
    expect(codes(stuffed)).toEqual(['FD-SUM-48'])
    for (const changed of [
      digits.toUpperCase(),
      `00${digits.slice(0, -2)}`,
      `${digits.slice(0, -2)}0`.padEnd(12_288, '1')
    ]) {
      expect(codes(swapped(pdf, digits, changed))).toEqual(['FD-SUM-48'])
    }
    expect(codes(swapped(pdf, digits, `${digits.slice(0, -1)} `))).toEqual(['FD-SUM-43'])
    expect(codes(swapped(pdf, digits, '0'.repeat(12_288)))).toEqual(['FD-SUM-46'])
  })
})

describe('A file made for a shadow', () => {
  it('is refused with a part that no page shows, though a true key signed it', () => {
    const hidden = rebuilt(unsigned, (body) => `${body}${sizeOf(unsigned)} 0 obj\n<< /Type /Page >>\nendobj\n`)
    expect(codes(forciblySigned(desk, hidden))).toEqual(['FD-SUM-49'])
  })

  it('is refused with anything between its parts, with a part twice, or with a table that says otherwise', () => {
    const between = rebuilt(unsigned, (body) => body.replace('endobj\n2 0 obj', 'endobj\n% a remark\n2 0 obj'))
    expect(codes(forciblySigned(desk, between))).toEqual(['FD-SUM-43'])
    const twice = rebuilt(unsigned, (body) => `${body}1 0 obj\n<< >>\nendobj\n`)
    expect(codes(forciblySigned(desk, twice))).toEqual(['FD-SUM-43'])
    const table = swapped(unsigned, '00000 n \n', '00001 n \n')
    expect(codes(forciblySigned(desk, table))).toEqual(['FD-SUM-43'])
    const names = rebuilt(unsigned, (body) => body.replace('/Type /Catalog\n', '/Type /Catalog\n/Type /Catalog\n'))
    expect(codes(forciblySigned(desk, names))).toEqual(['FD-SUM-43'])
  })

  it('is refused with a trailer that leads elsewhere', () => {
    for (const more of ['/Prev 0', '/XRefStm 9', '/Encrypt 1 0 R']) {
      const text = unsigned.toString('latin1').replace('trailer\n<<\n', `trailer\n<<\n${more}\n`)
      expect(codes(forciblySigned(desk, Buffer.from(text, 'latin1')))).toEqual(['FD-SUM-43'])
    }
  })

  it('is refused when later changes are allowed, or the field is not alone', () => {
    expect(codes(forciblySigned(desk, swapped(unsigned, '/P 1\n', '/P 2\n')))).toEqual(['FD-SUM-48'])
    const kind = swapped(unsigned, '/ETSI.CAdES.detached', '/adbe.pkcs7.detached')
    expect(codes(forciblySigned(desk, kind))).toEqual(['FD-SUM-48'])
    const fields = rebuilt(unsigned, (body) => body.replace(/\/Fields \[(\d+ 0 R)\]/, '/Fields [$1 $1]'))
    expect(codes(forciblySigned(desk, fields))).toEqual(['FD-SUM-48'])
    const two = rebuilt(unsigned, (body) => {
      const place = sizeOf(unsigned)
      return `${body.replace('/SigFlags 3', `/Other ${place} 0 R\n/SigFlags 3`)}${place} 0 obj\n<< /Type /Sig >>\nendobj\n`
    })
    expect(codes(forciblySigned(desk, two))).toEqual(['FD-SUM-45'])
  })

  it('is refused without the figures it was made of', () => {
    const renamed = rebuilt(unsigned, (body) => body.replace(/\(figures\.json\)(?= \d+ 0 R)/, '(figurez.json)'))
    expect(codes(forciblySigned(desk, renamed))).toEqual(['FD-SUM-58'])
    const spelt = swapped(unsigned, '{"asAt":"2026', '{"asAt": "202')
    expect(codes(forciblySigned(desk, spelt))).toEqual(['FD-SUM-58'])
  })
})

describe('A file made to hurt', () => {
  const start = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n'
  const hostile: [string, () => string][] = [
    ['brackets', () => `${start}1 0 obj\n${'['.repeat(500_000)}`],
    ['dictionaries', () => `${start}1 0 obj\n${'<</A'.repeat(500_000)}`],
    ['numbers', () => `${start}1 0 obj\n[${'0 '.repeat(3_000_000)}]\nendobj\n`],
    ['a string without end', () => `${start}1 0 obj\n(${'\\('.repeat(3_000_000)}`],
    ['digits', () => `${start}1 0 obj\n<${'0'.repeat(6_000_000)}`],
    ['a length that lies', () => `${start}1 0 obj\n<< /Length 99999999999 >>\nstream\n`],
    ['a length below nothing', () => `${start}1 0 obj\n<< /Length -20 >>\nstream\n`],
    ['objects', () => start + Array.from({ length: 250_000 }, (_, id) => `${id + 1} 0 obj\n0\nendobj\n`).join('')],
    ['spaces', () => `${start}1 0 obj\n${' '.repeat(6_000_000)}`],
    ['names', () => `${start}1 0 obj\n/${'A'.repeat(6_000_000)}`],
    ['table', () => `${start}xref\n0 9999999\n${'0000000000 65535 f \n'.repeat(100_000)}`],
    ['ends', () => start + '%%EOF\n'.repeat(1_000_000)]
  ]
  it.each(hostile)('is refused soon: %s', (_, make) => {
    const bytes = Buffer.from(make(), 'latin1')
    let found: ReturnType<typeof codes> = []
    expect(processorTime(() => (found = codes(bytes)))).toBeLessThan(3000)
    expect(found.every((code) => code === 'FD-SUM-42' || code === 'FD-SUM-43')).toBe(true)
  })

  it('is refused unread when it is huge, and when it is no PDF', () => {
    expect(codes(Buffer.concat([pdf, Buffer.alloc(33 * 1024 * 1024)]))).toEqual(['FD-SUM-41'])
    expect(codes(Buffer.from('PK\u0003\u0004 a zip'))).toEqual(['FD-SUM-40'])
    expect(codes(Buffer.concat([Buffer.from('GIF89a'), pdf]))).toEqual(['FD-SUM-40'])
  })

  it('is refused soon when what was added is huge', () => {
    const huge = Buffer.concat([pdf, Buffer.from('1 0 obj\n'.repeat(1_000_000))])
    let found: ReturnType<typeof codes> = []
    expect(processorTime(() => (found = codes(huge)))).toBeLessThan(3000)
    expect(found).toEqual(['FD-SUM-44'])
  })
})
