import { describe, expect, it } from 'vitest'
import { skeletonsOf, skeletonsWithin, soundsOf } from '../../../src-main/casework/people/sound'
import { foldName } from '../../../src-main/casework/people/fold'
import { relate } from '../../../src-main/casework/people/word-likeness'

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((each) => other.includes(each))
const word = (name: string): string => foldName(name).join('')

describe('what stays of a name from one alphabet or ear to another', () => {
  it.each([
    ['Muhammad', 'Maxamed'],
    ['Muhammad', 'محمد'],
    ['Mohd', 'Mohammed'],
    ['Hussein', 'Xuseen'],
    ['Hussain', 'حسين'],
    ['Abdirahman', 'Cabdiraxmaan'],
    ['Abdulqadir', 'Abdikadir'],
    ['Ali', 'Cali'],
    ['Jama', 'Jaamac'],
    ['Qureshi', 'Kureshi'],
    ['Chowdhury', 'Choudhury'],
    ['Petrovich', 'Petrović'],
    ['Stephen', 'Stefan'],
    ['Aleksander', 'Alexander'],
    ['Yusuf', 'Youssef'],
    ['Szymon', 'Shimon'],
    ['Grzelakowski', 'Gzhelakovsky'],
    ['Krzyżanowski', 'Kzhizhanovsky'],
    ['Wojciechowski', 'Voytsekhovsky'],
    ['Żukowski', 'Zhukovskiy'],
    ['Czarnecki', 'Charnetsky'],
    ['Ismaaciil', 'Ismail'],
    ['Cabdicasiis', 'Abdiaziz'],
    ['Abdulaziz', 'Abdiaziz'],
    ['Sadeghi', 'Sadiqi'],
    ['Ghorbani', 'Qorbani'],
    ['Khaled', 'Halid']
  ])('%s and %s keep the same consonants', (one, other) => {
    expect(shares(skeletonsOf(word(one)), skeletonsOf(word(other)))).toBe(true)
  })

  it('gives the part after Abdul for finding it where it is written apart', () => {
    expect(skeletonsWithin('abdirahman')).toEqual(skeletonsOf('rahman'))
    expect(skeletonsWithin('abdi')).toEqual([])
    expect(skeletonsWithin('albert')).toEqual([])
  })

  it('does not take one half of a joined name for the other', () => {
    expect(relate('abdi', 'abdirahman')).not.toBe('spelling')
    expect(relate('abdulkarim', 'abdulrahim')).not.toBe('spelling')
  })

  it('gives one or two sounds', () => {
    expect(soundsOf('stephen')).toEqual(soundsOf('steven'))
    expect(soundsOf('thomas')).toEqual(['TMS'])
    expect(soundsOf('wagner')).toHaveLength(2)
  })
})

describe('how two words of names relate', () => {
  it.each([
    ['weatherlow', 'weatherlow', 'same'],
    ['weatherlow', 'wetherlow', 'one_letter'],
    ['weatherlow', 'waetherlow', 'one_letter'],
    ['maxamed', 'muhammad', 'spelling'],
    ['bill', 'william', 'short_form'],
    ['bright', 'brite', 'sound'],
    ['grzelakowski', 'gzelakowsky', 'spelling'],
    ['wojciechowski', 'voytsekhovsky', 'spelling'],
    ['saciid', 'said', 'spelling'],
    ['xaawo', 'hawo', 'spelling'],
    ['ducaale', 'dualeh', 'one_letter'],
    ['cismaan', 'othman', 'short_form'],
    ['lucas', 'luas', 'one_letter'],
    ['isaac', 'mick', 'different'],
    ['brackendale', 'brockendole', 'spelling'],
    ['harrington', 'hartinkton', 'two_letters'],
    ['dan', 'daniel', 'beginning'],
    ['gabriella', 'ella', 'short_form'],
    ['k', 'kasimir', 'initial'],
    ['k', 'maryam', 'different'],
    ['smith', 'okafor', 'different'],
    ['li', 'lu', 'different']
  ])('%s and %s: %s', (one, other, relation) => {
    expect(relate(one, other)).toBe(relation)
    expect(relate(other, one)).toBe(relation)
  })
})
