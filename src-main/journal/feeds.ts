import { generateKeyPairSync } from 'node:crypto'
import { Refusal } from '../contract/result'
import type { Id } from '../contract/ids'
import type { Sql } from '../vault/sql'
import type { FeedId } from './entry'
import type { FeedNumbers } from './seen'

const NAME = /^([0-7][0-9A-HJKMNP-TV-Z]{25})\.([1-9]\d{0,14})$/

/**
 * Takes a feed's name apart.
 * @throws Refusal FD-JNL-20 when it is none
 */
export function feedParts(name: FeedId): { terminal: Id; epoch: number } {
  const parts = NAME.exec(name)
  if (!parts) throw new Refusal('FD-JNL-20', 'A feed is named in a way no terminal names its feed.')
  return { terminal: parts[1] as Id, epoch: Number(parts[2]) }
}

function insert(sql: Sql, terminal: Id, epoch: number, own: boolean): FeedId {
  const name = `${terminal}.${epoch}`
  feedParts(name)
  sql.run('INSERT INTO feed (name, terminal, epoch, own) VALUES (?, ?, ?, ?)', [name, terminal, epoch, own])
  return name
}

/**
 * Begins the journal of a new terminal: its first feed and the key that signs its heads. Once, at set-up.
 * @param terminal the terminal's id
 */
export function startFeed(sql: Sql, terminal: Id): FeedId {
  const keys = generateKeyPairSync('ed25519')
  const priv = keys.privateKey.export({ format: 'der', type: 'pkcs8' })
  const pub = keys.publicKey.export({ format: 'jwk' }).x
  sql.run('INSERT INTO terminal_key (one, private, public) VALUES (1, ?, ?)', [
    priv,
    Buffer.from(pub ?? '', 'base64url')
  ])
  return insert(sql, terminal, 1, true)
}

/**
 * Begins a new epoch after a backup was restored: what this terminal wrote after that backup may be out in the world, and no sequence number is
 * ever written twice. The epoch is the time in seconds, so that one backup restored twice does not begin the same feed twice; a clock that stands
 * behind gives at least one more than every epoch known here.
 * @param now milliseconds since 1970
 */
export function startEpoch(sql: Sql, now: number): FeedId {
  const last = sql.get<{ terminal: Id; epoch: number }>(
    `SELECT terminal, max(epoch) AS epoch FROM feed WHERE terminal = (SELECT terminal FROM feed WHERE own = 1 LIMIT 1)`
  )
  if (!last?.terminal) throw new Refusal('FD-JNL-21', 'This store has no journal of its own to go on with.')
  return insert(sql, last.terminal, Math.max(last.epoch + 1, Math.floor(now / 1000)), true)
}

/**
 * The feed this terminal writes now: its newest epoch.
 * @throws Refusal FD-JNL-21 when no feed was begun here
 */
export function ownFeed(sql: Sql): { number: number; name: FeedId } {
  const own = sql.get<{ number: number; name: FeedId }>(
    'SELECT number, name FROM feed WHERE own = 1 ORDER BY epoch DESC LIMIT 1'
  )
  if (!own) throw new Refusal('FD-JNL-21', 'This store has no journal of its own to go on with.')
  return own
}

/** Reads all feeds of the store; a feed that is new here is added when its number is asked for. */
export function readFeeds(sql: Sql): FeedNumbers {
  const numbers = new Map<FeedId, number>()
  const names = new Map<number, FeedId>()
  const read = (): void => {
    for (const feed of sql.all<{ number: number; name: FeedId }>('SELECT number, name FROM feed')) {
      numbers.set(feed.name, feed.number)
      names.set(feed.number, feed.name)
    }
  }
  read()
  return {
    nameOf(number) {
      if (!names.has(number)) read()
      const name = names.get(number)
      if (name === undefined) throw new Refusal('FD-JNL-22', 'An entry belongs to a feed this store does not know.')
      return name
    },
    numberOf(name) {
      if (!numbers.has(name)) {
        const { terminal, epoch } = feedParts(name)
        insert(sql, terminal, epoch, false)
        read()
      }
      return numbers.get(name) as number
    }
  }
}
