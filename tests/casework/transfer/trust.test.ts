import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, exchangingDesk, trust, type ExchangingDesk } from './exchanging'

let camden: ExchangingDesk
let islington: ExchangingDesk
let card: string

beforeAll(async () => {
  camden = await exchangingDesk('Camden desk 1')
  islington = await exchangingDesk('Islington desk 1')
  card = (await islington.ask('desk', 'transfer.terminals', {})).own.text
})
afterAll(() => {
  camden.close()
  islington.close()
})

async function trustText(
  text: string,
  second: string,
  more: { reason?: string; digits?: string } = {}
): Promise<string> {
  const { fingerprint } = await camden.ask('desk', 'transfer.readCard', { text })
  const { reason = '', digits = fingerprint.digits } = more
  return codeOf(camden.ask('desk', 'transfer.trust', { text, digits, reason, second: camden.officer(second) }))
}

describe('trusting a terminal', () => {
  test('needs another person’s own passphrase, and the fingerprint that was compared', async () => {
    expect(await trustText(card, 'desk')).toBe('FD-SEC-01')
    expect(await trustText(card, 'admin')).toBe('FD-SEC-02')
    expect(await trustText(card, 'visor', { digits: '00000 00000 00000 00000 00000 00000' })).toBe('FD-TRU-08')
    const { own, terminals } = await camden.ask('desk', 'transfer.terminals', {})
    expect(terminals).toEqual([])
    expect(await trustText(own.text, 'visor')).toBe('FD-TRU-02')
  })

  test('happens once and is pinned; other keys need a reason and a supervisor', async () => {
    expect(await trustText(card, 'desk2')).toBe('nothing refused')
    expect(await trustText(card, 'desk2')).toBe('FD-TRU-03')
    const { own } = await camden.ask('desk', 'transfer.terminals', {})
    const changed = card.replace(/Encryption key: .*/, `Encryption key: ${own.card.age}`)
    expect(await camden.ask('desk', 'transfer.readCard', { text: changed })).toMatchObject({ standing: 'changed' })
    expect(await trustText(changed, 'visor')).toBe('FD-TRU-04')
    expect(await trustText(changed, 'desk2', { reason: 'A new PC.' })).toBe('FD-SEC-02')
    expect(await trustText(changed, 'visor', { reason: 'A new PC.' })).toBe('nothing refused')
    const { terminals } = await camden.ask('desk', 'transfer.terminals', {})
    expect(terminals.map((each) => each.card.age)).toEqual([own.card.age])
    expect(await camden.rebuild()).toEqual([])
  })

  test('ends with a reason and a second officer, and begins again only as with other keys', async () => {
    const revoke = { terminal: islington.terminal, reason: 'It was lost.' }
    expect(await codeOf(camden.ask('desk', 'transfer.revoke', { ...revoke, second: camden.officer('desk') }))).toBe(
      'FD-SEC-01'
    )
    await camden.ask('desk', 'transfer.revoke', { ...revoke, second: camden.officer('desk2') })
    expect(await codeOf(camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] }))).toBe('FD-TRU-06')
    expect(await trustText(card, 'desk2', { reason: 'It was found.' })).toBe('FD-SEC-02')
    await trust(camden, islington, 'It was found, sealed as it was.')
    expect((await camden.ask('desk', 'transfer.plan', { terminals: [islington.terminal] })).recipients).toMatchObject([
      { sequence: 1 }
    ])
  })
})
