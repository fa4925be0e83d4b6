import { describe, expect, it } from 'vitest'
import { skeletonsOf, skeletonsWithin, soundsOf } from '../../../src-main/casework/people/spelling/sound'
import { foldName } from '../../../src-main/casework/people/spelling/fold'
import { relate } from '../../../src-main/casework/people/spelling/word-likeness'
import { areOneName, hearings } from '../../../src-main/casework/people/spelling/writing'

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

describe('one name written by two habits', () => {
  const are = (one: string, other: string): boolean => areOneName(hearings(word(one)), hearings(word(other)))

  it.each([
    ['Maxamed', 'Mohamed'],
    ['Md', 'Muhammad'],
    ['Xaawo', 'Hawa'],
    ['Saciid', 'Saeed'],
    ['Sacdiyo', 'Sadia'],
    ['Cabdicasiis', 'Abdiaziz'],
    ['Cabdisalaan', 'Abdisalam'],
    ['Warsame', 'Warsama'],
    ['Cumar', 'Omar'],
    ['Karim', 'Kareem'],
    ['Tariq', 'Tarek'],
    ['Chahine', 'Shahin'],
    ['Rachid', 'Rashid'],
    ['Oualid', 'Waleed'],
    ['Husayn', 'Hussein'],
    ['Mohammadi', 'Muhammadi'],
    ['Sadeghi', 'Sediqi'],
    ['Ghaderi', 'Qadiri'],
    ['Hosseini', 'Hussaini'],
    ['Çelik', 'Chelik'],
    ['Şahin', 'Shahin'],
    ['Grzelakowski', 'Gzhelakovsky'],
    ['Krzysztof', 'Kshishtof'],
    ['Wójcik', 'Voychik'],
    ['Kovačević', 'Kovachevich'],
    ['Jankauskas', 'Yankauskas'],
    ['Diallo', 'Jallow'],
    ['Camara', 'Kamara'],
    ['Nuur', 'Noor']
  ])('%s and %s', (one, other) => {
    expect(are(one, other)).toBe(true)
    expect(are(other, one)).toBe(true)
  })

  it.each([
    ['Hassan', 'Hussein'],
    ['Mahmoud', 'Mohamed'],
    ['Amin', 'Amina'],
    ['Jamal', 'Jamila'],
    ['Omar', 'Amir'],
    ['Dana', 'Dina'],
    ['Dan', 'Den'],
    ['Ali', 'Ala'],
    ['Li', 'Lu'],
    ['Abdirahman', 'Abdirahim'],
    ['Marian', 'Moran'],
    ['Smith', 'Okafor']
  ])('not %s and %s', (one, other) => {
    expect(are(one, other)).toBe(false)
  })
})

describe('how two words of names relate', () => {
  it.each([
    ['weatherlow', 'weatherlow', 'same'],
    ['weatherlow', 'wetherlow', 'one_letter_unheard'],
    ['weatherlow', 'weatherlon', 'one_letter'],
    ['weatherlow', 'waetherlow', 'one_letter_unheard'],
    ['xasan', 'hassan', 'writing'],
    ['aboubacar', 'abubakr', 'spelling'],
    ['bill', 'william', 'short_form'],
    ['bright', 'brite', 'sound'],
    ['grzelakowski', 'gzelakowsky', 'writing'],
    ['wojciechowski', 'voytsekhovsky', 'writing'],
    ['saciid', 'said', 'writing'],
    ['xaawo', 'hawo', 'writing'],
    ['ducaale', 'dualeh', 'writing'],
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
