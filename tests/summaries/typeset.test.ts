import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Snapshot } from '../../src-main/contract/summary-snapshot'
import { checkSummary, signPdf, summaryKeyOf, typeset } from '../../src-main/summaries'
import { fontOf } from '../../src-main/summaries/paper/fonts'
import { runsOf } from '../../src-main/summaries/paper/runs'
import { wrapLines } from '../../src-main/summaries/paper/lines'
import { numberInWords, periodInWords, momentInWords } from '../../src-main/summaries/paper/wording'
import { codeOf } from '../support/refusal'
import { signedBy, signingDesk } from './officers'
import { bareSnapshot, longSnapshot, smallSnapshot } from './snapshots'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Invented names in the scripts that people in London write theirs in. */
const NAMES = [
  ...[
    '李小龍',
    '李小龙',
    '张丽',
    '山田 さくら',
    'タロウ 齋藤',
    '김민준',
    '이서연',
    'สมชาย ใจดี',
    'ສົມສັກ',
    'សុខ សុភា',
    'සිරිසේන මහින්ද'
  ],
  ...['వెంకట రావు', 'ಕೃಷ್ಣ ರಾವ್', 'കൃഷ്ണൻ നായർ', 'ଜଗନ୍ନାଥ', 'কৃষ্ণ', 'कृष्ण', 'ਸਿੰਘ', 'કૃષ્ણ', 'கிருஷ்ணன்', 'ܝܘܚܢܢ', 'އަހުމަދު'],
  ...[
    'ⵎⵓⵃⵎⵎⴷ',
    'ߡߊߡߊߘߎ',
    'გიორგი',
    'Արամ',
    'አበበ በቀለ',
    'Γιώργος',
    'Юлия Ґонта',
    'Nguyễn Thị Ánh',
    'Łódź',
    'محمد',
    'گلزار',
    'ښځه',
    'שרה'
  ]
]

beforeAll(() => typeset(bareSnapshot()))

describe('A summary on paper', () => {
  it('is the same bytes for the same snapshot, and others for any other', async () => {
    const first = await typeset(smallSnapshot())
    expect(sha256(await typeset(structuredClone(smallSnapshot())))).toBe(sha256(first))
    for (const change of [{ version: 2 }, { commentary: 'Other.' }, { asAt: '2026-10-02T09:15:01.000Z' }] as const) {
      expect(sha256(await typeset(smallSnapshot(change)))).not.toBe(sha256(first))
    }
  })

  it('does not depend on what was typeset before it', async () => {
    const before = await typeset(bareSnapshot())
    await typeset(longSnapshot())
    expect(sha256(await typeset(bareSnapshot()))).toBe(sha256(before))
  })

  it('takes less than three seconds of one processor', async () => {
    const before = process.cpuUsage()
    await typeset(longSnapshot())
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
  })

  it('is refused for anything that is no snapshot', async () => {
    const broken = { ...smallSnapshot(), version: 1.5 } as Snapshot
    await expect(typeset(broken)).rejects.toMatchObject({ error: { code: 'FD-SUM-30' } })
  })

  it('has snapshots to test with that are valid ones', () => {
    for (const snapshot of [smallSnapshot(), longSnapshot(), bareSnapshot()]) {
      expect(Snapshot.safeParse(snapshot).error?.issues).toBeUndefined()
    }
  })
})

describe('Signing', () => {
  it('changes only the time and the place of the signature', async () => {
    const pdf = await typeset(smallSnapshot())
    const signed = signedBy(await signingDesk('superintendent'), pdf, new Date())
    expect(signed.length).toBe(pdf.length)
    const from = pdf.indexOf('/Contents <')
    const time = pdf.indexOf('/M (D:')
    for (let at = 0; at < pdf.length; at++) {
      if (pdf[at] === signed[at]) continue
      expect((at > from && at < from + 12_300) || (at >= time && at < time + 24), `byte ${at}`).toBe(true)
    }
  })

  it('refuses a draft, a file already signed, a key that is not the certificate’s, and a time outside it', async () => {
    const desk = await signingDesk('superintendent')
    const pdf = await typeset(smallSnapshot())
    const signer = {
      certificate: desk.certificate,
      chain: [desk.authority.certificate],
      privateKey: summaryKeyOf(desk.seed)
    }
    const draft = await typeset(smallSnapshot({ signer: null }))
    const other = { ...signer, privateKey: summaryKeyOf(Buffer.alloc(32, 1)) }
    expect(codeOf(() => signPdf(draft, signer, new Date()))).toBe('FD-SUM-32')
    expect(codeOf(() => signPdf(signPdf(pdf, signer, new Date()), signer, new Date()))).toBe('FD-SUM-32')
    expect(codeOf(() => signPdf(pdf, other, new Date()))).toBe('FD-SUM-33')
    expect(codeOf(() => signPdf(pdf, signer, new Date('2020-01-01T00:00:00.000Z')))).toBe('FD-SUM-34')
  })

  it('refuses to find its place by a text that looks like one', async () => {
    const desk = await signingDesk('superintendent')
    const decoy = `\n/ByteRange [0 ********** ********** **********]\n/Contents <${'0'.repeat(12_288)}>\n/M (D:00000000000000Z)\n%%EOF\n`
    const signed = signedBy(desk, await typeset(smallSnapshot({ commentary: decoy })))

    expect(checkSummary(signed, { known: desk.known }).holds).toBe(true)
  })

  it('derives the same key from the same seed, and another from another', () => {
    const scalar = (seed: number) => summaryKeyOf(Buffer.alloc(32, seed)).export({ format: 'jwk' }).d
    expect(scalar(1)).toBe(scalar(1))
    expect(scalar(1)).not.toBe(scalar(2))
    // HKDF-SHA-256 over the seed, 40 bytes, reduced as FIPS 186-5 A.2.1 says: pinned, for a signer must be the same after an update.
    expect(scalar(1)).toMatchInlineSnapshot(`"N9PqDc6GctTsub83QfGfizCBqGdXnTRENtuuA0_YOM8"`)
  })
})

describe('Lines and runs', () => {
  it('lays mixed directions out as they are read', () => {
    expect(runsOf('Łucja', 'regular')).toEqual([{ text: 'Łucja', font: 'Inter-Regular', rightToLeft: false }])
    const mixed = runsOf('Visit to مسجد السلام, Brixton', 'regular')
    expect(mixed.map(({ font }) => font)).toEqual(['Inter-Regular', 'NotoSansArabic-Regular', 'Inter-Regular'])
    expect(mixed[1]).toMatchObject({ text: 'مسجد السلام', rightToLeft: true })
    const two = runsOf('אבג 12 دهو', 'regular')
    expect(two.map(({ text }) => text.trim()).filter(Boolean)).toEqual(['دهو', '12', 'אבג'])
  })

  it('spells out what no font prints', () => {
    for (const [given, printed] of [
      ['😀 x', '<U+1F600> x'],
      ['𠮷', '<U+20BB7>'],
      ['ကို', '<U+1000><U+102D><U+102F>']
    ] as const) {
      expect(runsOf(given, 'regular').map(({ text }) => text)).toEqual([printed])
    }
  })

  it('has a letter for every letter of the scripts that names are written in', () => {
    for (const name of NAMES) {
      const printed = runsOf(name, 'semibold')
      expect(printed.map(({ text }) => text).join('')).not.toContain('<U+')
      for (const { text, font } of printed) {
        for (const letter of text) expect(fontOf(font).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true)
      }
    }
    expect(runsOf('ܝܘܚܢܢ', 'regular')[0]).toMatchObject({ text: 'ܝܘܚܢܢ', rightToLeft: true })
  })

  it('prints all of them within three seconds of one processor, the same bytes each time', async () => {
    const before = process.cpuUsage()
    const pdf = await typeset(smallSnapshot({ commentary: NAMES.join('\n') }))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
    expect(pdf.length).toBeLessThan(600_000)
    expect(sha256(await typeset(smallSnapshot({ commentary: NAMES.join('\n') })))).toBe(sha256(pdf))
  })

  it('breaks at spaces and keeps them, and within a word only where it must', () => {
    const fits = (line: string) => line.length <= 8
    expect(wrapLines('one two three', fits)).toEqual(['one two ', 'three'])
    expect(wrapLines('abcdefghijklmnopqrst uv', fits)).toEqual(['abcdefgh', 'ijklmnop', 'qrst uv'])
    expect(wrapLines('one\ntwo', fits)).toEqual(['one ', 'two'])
    expect(wrapLines('', fits)).toEqual([''])
  })

  it('says figures, days and moments in words', () => {
    expect([0, 12, 1234, 1234567, -1200].map(numberInWords)).toEqual(['0', '12', '1,234', '1,234,567', '−1,200'])
    expect(periodInWords({ from: '2026-07-01', to: '2026-09-30' })).toBe('1 July to 30 September 2026')
    expect(periodInWords({ from: '2025-12-01', to: '2026-01-31' })).toBe('1 December 2025 to 31 January 2026')
    expect(periodInWords({ from: '2026-07-01', to: '2026-07-01' })).toBe('1 July 2026')
    expect(momentInWords('2026-07-01T23:30:00.000Z')).toBe('2 July 2026, 00:30')
    expect(momentInWords('2026-12-01T23:30:00.000Z')).toBe('1 December 2026, 23:30')
  })
})
