import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { foldName } from '../../../src-main/casework/people/spelling/fold'

const folded = (name: string): string => foldName(name).join(' ')

describe('folding a name', () => {
  it.each([
    ['Ó Dálaghan-O’Brae', 'o dalaghan obrae'],
    ["O'Brae", 'obrae'],
    ['Wiśniak Łukasz', 'wisniak lukasz'],
    ['Sørvik Müllerhaus', 'sorvik mullerhaus'],
    ['Ðorđe Þórsson', 'dorde thorsson'],
    ['Şükrü Gençoğlu', 'sukru gencoglu'],
    ['Nguyễn Văn', 'nguyen van'],
    ['MÜLLER  von   der Aa', 'muller von der aa'],
    ['Ｗｅｎｄｙ', 'wendy'],
    ['St. John-Smythe Jr.', 'st john smythe jr'],
    ['ʿAlī', 'ali']
  ])('%s', (name, words) => {
    expect(folded(name)).toBe(words)
  })

  it.each([
    ['Марьяна', 'maryana'],
    ['Σωκράτης', 'sokratis'],
    ['李小龙', 'li xiao long'],
    ['김민수', 'gim min su'],
    ['محمد', 'mhmd'],
    ['أحمد', 'ahmd'],
    ['عمر', 'amr'],
    ['الحسن', 'al hsn']
  ])('writes %s in Latin letters', (name, words) => {
    expect(folded(name)).toBe(words)
  })

  it('reads the same with the marks of vowels and joiners of right-to-left scripts as without', () => {
    expect(folded('مُحَمَّد')).toBe(folded('محمد'))
    expect(folded('علی‌اکبر')).toBe(folded('علیاکبر'))
  })

  it('finds no words where there are none', () => {
    expect(foldName('')).toEqual([])
    expect(foldName(' 42 – ’ . ')).toEqual([])
  })

  it('always gives words of the letters a to z, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const words = foldName(name)
        expect(words.every((word) => /^[a-z]+$/.test(word))).toBe(true)
        expect(foldName(words.join(' '))).toEqual(words)
      })
    )
  })

  it('does not depend on how letters are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(foldName(name.normalize('NFD'))).toEqual(foldName(name.normalize('NFC')))
      })
    )
  })
})
