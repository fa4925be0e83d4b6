import { fc, test as property } from '@fast-check/vitest'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkSummary, officerKeyOf, printsTheSame, signPdf, summaryKeyOf, typeset } from '../../src-main/summaries'
import { bareSnapshot, smallSnapshot } from './snapshots'
import { beside, signedSummary, signingDesk, type SigningDesk } from './officers'
import { flipped } from './forging'
import { publicBytes, sshSign } from '../../src-main/signatures/ssh-sign'

let desk: SigningDesk
let pdf: Buffer

beforeAll(async () => {
  desk = await signingDesk('superintendent')
  pdf = await signedSummary(desk, bareSnapshot())
})

const codes = (bytes: Buffer, sshSignature?: string) => {
  const known = desk.known
  const { findings, holds } = checkSummary(bytes, sshSignature === undefined ? { known } : { known, sshSignature })
  const refusals = findings.flatMap(({ code }) => (code === null ? [] : [code]))
  expect(holds).toBe(refusals.length === 0)
  return refusals
}

describe('A summary as it was signed', () => {
  it('holds, and says who signed what when', async () => {
    const at = new Date('2026-10-02T09:30:12.000Z')
    const early = await signingDesk('early', { from: new Date('2026-10-01T00:00:00.000Z') })
    const signer = {
      certificate: early.certificate,
      chain: [early.authority.certificate],
      privateKey: summaryKeyOf(early.seed)
    }
    const signed = signPdf(await typeset(smallSnapshot()), signer, at)
    const checked = checkSummary(signed, { known: early.known, sshSignature: beside(early, signed) })
    expect(checked.findings.filter(({ holds }) => !holds)).toEqual([])
    expect(checked.holds).toBe(true)
    expect(checked.signedAt).toBe('2026-10-02T09:30:12.000Z')
    expect(checked.signer).toMatchObject({
      name: 'Bronwen Ashgrove-Pell',
      role: 'Superintendent lead',
      number: '180233'
    })
    expect(checked.snapshot).toEqual(smallSnapshot())
    expect(checked.findings.map(({ question }) => question).sort()).toEqual([
      'beside',
      'certificate',
      'figures',
      'signature',
      'signer',
      'unchanged',
      'whole'
    ])
  })

  it('prints the same again from its own figures, and not from others', async () => {
    expect(await printsTheSame(pdf, bareSnapshot())).toBe(true)
    expect(await printsTheSame(pdf, bareSnapshot({ commentary: 'Other.' }))).toBe(false)
    expect(await printsTheSame(pdf, bareSnapshot({ version: 2 }))).toBe(false)
  })

  it('is not believed when nobody is known', () => {
    const checked = checkSummary(pdf, { known: { authorities: [], officers: null } })
    expect(checked.findings.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(['FD-SUM-59'])
  })
})

describe('A summary that is not as it was signed', () => {
  it('is refused with any byte changed', () => {
    for (let at = 0; at < pdf.length; at += 16 * 19 + 1) expect(codes(flipped(pdf, at)), `byte ${at}`).not.toEqual([])
  })

  it('is refused with any byte of the signature itself changed', () => {
    const from = pdf.indexOf('/Contents <') + '/Contents <'.length
    for (let at = from; at < from + 12_290; at += 61) {
      for (const bits of [1, 0x20]) expect(codes(flipped(pdf, at, bits)), `byte ${at}`).not.toEqual([])
    }
  })

  it('says that a text on a page was changed', () => {
    const page = pdf.indexOf('BT\n')
    expect(codes(flipped(pdf, pdf.indexOf('] TJ', page) - 3))).toEqual(['FD-SUM-50'])
  })

  it('is refused cut at any length, and called cut', () => {
    const lengths = [
      ...Array.from({ length: 40 }, (_, place) => pdf.length - 1 - place),
      20,
      900,
      5000,
      13_000,
      30_000,
      40_000
    ]
    for (const length of lengths) expect(codes(pdf.subarray(0, length)), `${length}`).toEqual(['FD-SUM-42'])
    expect(codes(pdf.subarray(0, 3))).toEqual(['FD-SUM-40'])
    expect(codes(Buffer.alloc(0))).toEqual(['FD-SUM-40'])
  })

  it('is called unsigned while it is', async () => {
    expect(codes(await typeset(bareSnapshot()))).toEqual(['FD-SUM-46'])
    expect(codes(await typeset(bareSnapshot({ signer: null })))).toEqual(['FD-SUM-46'])
  })

  property.prop([fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), fc.nat(), fc.boolean()], {
    numRuns: 100
  })('never gets by, nor makes the check throw, whatever bytes are spoilt', (changes, length, cut) => {
    const spoilt = Buffer.from(pdf)
    for (const [at, byte] of changes) spoilt[at % pdf.length] = byte
    const given = cut ? spoilt.subarray(0, length % pdf.length) : spoilt
    if (!given.equals(pdf)) expect(codes(given)).not.toEqual([])
  })
})

describe('The signature beside a summary', () => {
  it('belongs to these very bytes and to the officer who signed them', async () => {
    const other = await signingDesk('somebody else')
    expect(codes(pdf, beside(desk, pdf))).toEqual([])
    expect(codes(pdf, beside(desk, pdf).replaceAll('\n', '\r\n'))).toEqual([])
    expect(codes(pdf, beside(desk, Buffer.concat([pdf, Buffer.from('\n')])))).toEqual(['FD-SUM-55'])
    expect(codes(pdf, beside(other, pdf))).toEqual(['FD-SUM-57'])
    expect(codes(pdf, sshSign(pdf, officerKeyOf(desk.seed), 'focus-desk-bundle'))).toEqual(['FD-SUM-55'])
    expect(codes(pdf, '')).toEqual(['FD-SUM-55'])
    expect(codes(pdf, `${beside(desk, pdf)}more`)).toEqual(['FD-SUM-55'])
    for (let at = 0; at < 300; at += 7) {
      const spoilt = Buffer.from(beside(desk, pdf))
      expect(codes(pdf, flipped(spoilt, at).toString('latin1')), `${at}`).not.toEqual([])
    }
  })

  it('counts only when its officer is among those known', async () => {
    const officers = [{ name: '180233@lambeth', key: publicBytes(officerKeyOf(desk.seed)) }]
    const strangers = [{ name: 'x', key: Buffer.alloc(32, 7) }]
    const given = { sshSignature: beside(desk, pdf) }
    expect(checkSummary(pdf, { ...given, known: { authorities: [], officers } }).holds).toBe(true)
    expect(checkSummary(pdf, { known: { authorities: [], officers } }).holds).toBe(false)
    const strange = checkSummary(pdf, { ...given, known: { ...desk.known, officers: strangers } })
    expect(strange.findings.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(['FD-SUM-56'])
  })
})
