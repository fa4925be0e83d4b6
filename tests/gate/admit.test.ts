import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contract, declarationOf, type CallName } from '../../src-main/contract'
import { roles, type Role } from '../../src-main/contract/codes/roles'
import { Refusal } from '../../src-main/contract/result'
import { admit, release, toldOf } from '../../src-main/gate/admit'

const names = Object.keys(contract) as CallName[]
const everyRole = roles.codes.map((each) => each.code)

function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (fault) {
    return fault instanceof Refusal ? fault.error.code : `not a refusal: ${String(fault)}`
  }
  return 'admitted'
}

describe('who may ask what', () => {
  test.each(names)('%s with no officer signed in', (name) => {
    const outcome = refusalOf(() => admit(name, { not: 'the shape' }, null))
    if (declarationOf(name).roles === 'anyone') expect(outcome).not.toBe('FD-GAT-05')
    else expect(outcome).toBe('FD-GAT-05')
  })

  test.each(names.flatMap((name) => everyRole.map((role) => [name, role] as const)))('%s as %s', (name, role) => {
    const { roles: may } = declarationOf(name)
    const outcome = refusalOf(() => admit(name, undefined, { role }))
    if (may === 'anyone' || (may as readonly Role[]).includes(role)) expect(outcome).toBe('FD-GAT-02')
    else expect(outcome).toBe('FD-GAT-06')
  })

  test('an administrator may ask nothing that shows a person referred', () => {
    const open = names.filter((name) => {
      const { roles: may } = declarationOf(name)
      return may !== 'anyone' && may.includes('administrator')
    })
    expect(open.filter((name) => /^(referrals|people|tasks|intake)\./.test(name))).toEqual([])
  })

  test('every call names the operation of s.62 it is, or why it is none', () => {
    for (const name of names) {
      const { operation } = declarationOf(name)
      if (typeof operation === 'object') expect(operation.none.length, name).toBeGreaterThan(20)
    }
  })
})

describe('what may be asked', () => {
  test.each([
    '',
    'referrals',
    'referrals.open ',
    'constructor',
    '__proto__',
    'toString',
    42,
    null,
    undefined,
    {},
    ['referrals.open']
  ])('unknown call %j is refused', (name) => {
    expect(refusalOf(() => admit(name, {}, { role: 'superintendent' }))).toBe('FD-GAT-01')
  })

  test('whatever the page sends, the gate refuses in words or admits; it never breaks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        (name, input) => {
          expect(['admitted', 'FD-GAT-02', 'FD-GAT-06']).toContain(
            refusalOf(() => admit(name, input, { role: 'superintendent' }))
          )
        }
      ),
      { numRuns: 2000 }
    )
  })

  test('a field at fault is named, its content is not repeated', () => {
    try {
      admit('referrals.note', { referral: 'Zwolnikova', type: 'fact', text: '' }, { role: 'desk_officer' })
      expect.unreachable()
    } catch (fault) {
      const told = toldOf(fault)
      expect(Object.keys(told.fields ?? {})).toEqual(['referral', 'text'])
      expect(JSON.stringify(told)).not.toContain('Zwolnikova')
    }
  })

  test.each([
    ['a bidirectional override', 'Smith\u202egnp.exe'],
    ['a zero-width space', 'Sm\u200bith'],
    ['a control character', 'Sm\u0007ith'],
    ['half a surrogate pair', 'Sm\ud800ith']
  ])('text with %s is refused', (_what, text) => {
    const input = { referral: '01JD0000000000000000000000', type: 'fact', text }
    expect(refusalOf(() => admit('referrals.note', input, { role: 'desk_officer' }))).toBe('FD-GAT-02')
  })

  test.each(['Ólafur Ó Dálaghan', "Siân D'Arcy-Müller", 'محمد', 'می\u200cخواهم', '王小明', 'Nguyễn Thị Ánh'])(
    '%s is a name',
    (text) => {
      const { input } = admit('people.search', { given: { surname: text } }, { role: 'desk_officer' })
      expect((input as { given: { surname: string } }).given.surname).toBe(text.normalize('NFC'))
    }
  )
})

describe('what may be answered', () => {
  test('an answer of another shape stays inside, and the page learns no content', () => {
    const outcome = (): unknown => release('staff.list', { officers: [{ id: 'Zwolnikova' }] })
    expect(refusalOf(outcome)).toBe('FD-GAT-04')
    try {
      outcome()
    } catch (fault) {
      expect(JSON.stringify(toldOf(fault))).not.toContain('Zwolnikova')
    }
  })

  test('undeclared properties are left out', () => {
    expect(release('desk.active', { passphrase: 'lantern' })).toEqual({})
  })

  test('an unforeseen fault tells a code and nothing else', () => {
    expect(toldOf(new Error('SELECT * FROM person WHERE surname = Zwolnikova')).code).toBe('FD-GAT-09')
    expect(JSON.stringify(toldOf(new Error('Zwolnikova')))).not.toContain('Zwolnikova')
  })
})
