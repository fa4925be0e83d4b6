import { Refusal } from '../contract/result'
import { idFrom } from '../contract/ids'
import type { Id } from '../contract/ids'
import type { Sql } from '../vault/sql'
import { canonical } from './canonical'
import type { Catalogue, KnownKind } from './catalogue'
import { checkedBody, kindOf } from './catalogue'
import { headOf } from './chain'
import { bodyDigest, contentDigest, entryDigest } from './digest'
import { disposal } from './own-kinds'
import type { Entry, Json } from './entry'
import { ownFeed } from './feeds'
import { fieldsOfFolding, foldNext, readFolding, refold } from './fold'
import { historyOf } from './history'
import { insertEntry } from './inserting'
import { findOrAddRecord, findRecord, numberOfId, saveRecord } from './records'
import { inConflict, shownWrite } from './registers'
import { addSeen, namedSeen, writeSeen } from './seen'
import type { Circumstances, Spine } from './spine'
import { openSpine, thisMachine } from './spine'
import { entryFrom, FOLDING_ORDER, STORED } from './stored'
import type { StoredEntry } from './stored'
import type { Conflict, Journal, NewEntry } from './writing'

/** An open journal: what casework may do, and the spine for the rest of this folder. */
export interface OpenJournal extends Journal {
  readonly spine: Spine
}

const SALTS_AT_ONCE = 256

/** Hands out salts of 16 bytes as hexadecimal text; randomness is fetched for many at once. */
function saltMaker(random: Circumstances['random']): () => string {
  let stock = ''
  return () => {
    if (stock.length === 0) stock = Buffer.from(random(16 * SALTS_AT_ONCE)).toString('hex')
    const salt = stock.slice(0, 32)
    stock = stock.slice(32)
    return salt
  }
}

function millisecondsOf(instant: string): number {
  const time = Date.parse(instant)
  if (Number.isNaN(time) || new Date(time).toISOString() !== instant) {
    throw new Refusal('FD-JNL-14', 'A time in an entry is not a moment of the calendar.')
  }
  return time
}

function refuseDisposed(): never {
  throw new Refusal('FD-JNL-30', 'This record was disposed of. Nothing can be added to it.', {
    next: 'If the person is referred again, make a new record.'
  })
}

/**
 * Opens the journal for writing. A feed must have been begun (`startFeed`, `startEpoch`).
 * @param catalogue every kind that can be written or read
 * @param circumstances clock, randomness and what else is forgotten with a record; doubles in tests
 * @throws Refusal FD-JNL-21 when the store has no feed of its own
 */
export function openJournal(sql: Sql, catalogue: Catalogue, circumstances: Circumstances = thisMachine): OpenJournal {
  const own = ownFeed(sql)
  const spine = openSpine(sql, catalogue, circumstances, true)
  sql.transaction(() => {
    for (const { kind } of catalogue.kinds.values()) spine.kinds.numberOf(kind.name, kind.version)
  })
  const newSalt = saltMaker(circumstances.random)

  function append(given: NewEntry): Entry {
    const known = kindOf(catalogue, given.kind)
    const body = checkedBody(known, given.body)
    return sql.transaction(() => write(given, known, body))
  }

  function write(given: NewEntry, known: KnownKind, checked: Json): Entry {
    const { name, version } = known.kind
    const text = canonical(checked)
    // Read back from its text, so that the tables are folded now from the very body that a rebuild will read.
    const body = JSON.parse(text) as Json
    const salt = newSalt()
    const record = findOrAddRecord(sql, given.record)
    if (record.disposed) refuseDisposed()
    const head = headOf(sql, own.number)
    const recorded = circumstances.now()
    const recordedAt = new Date(recorded).toISOString()
    const happenedAt = given.happened ?? recordedAt
    const second = given.second ?? null
    const sealed = bodyDigest(contentDigest(salt, text), name, version)
    const { knew, missed } = writeSeen(record.seen)
    const entry: Entry = {
      feed: own.name,
      seq: head.seq + 1,
      record: given.record,
      kind: name,
      version,
      ...namedSeen(record.seen, spine.feeds),
      height: record.height + 1,
      actor: given.actor,
      second,
      happened: happenedAt,
      recorded: recordedAt,
      offset: circumstances.offset(recorded),
      bodyDigest: sealed,
      prev: head.digest,
      digest: '',
      salt,
      body
    }
    entry.digest = entryDigest(entry)
    insertEntry(
      spine,
      {
        feed: own.number,
        seq: entry.seq,
        record: record.number,
        height: entry.height,
        knew,
        missed,
        actor: given.actor === given.record ? record.number : numberOfId(sql, given.actor),
        second: second === null ? null : numberOfId(sql, second),
        recorded,
        happened: happenedAt === recordedAt ? recorded : millisecondsOf(happenedAt),
        offset: entry.offset,
        bodyDigest: sealed,
        digest: entry.digest
      },
      { kind: spine.kinds.numberOf(name, version), salt, body: text }
    )
    addSeen(record.seen, own.number, entry.seq, true)
    record.height = entry.height
    saveRecord(sql, record)
    if (name === disposal.name) refold(spine, record.number, given.record)
    else if (known.folds) foldNext(spine, record.number, [entry])
    return entry
  }

  function entriesOf(record: Id): Entry[] {
    return sql
      .all<StoredEntry>(
        `${STORED} WHERE j.record = (SELECT number FROM journal_record WHERE id = ?) ${FOLDING_ORDER}`,
        [record]
      )
      .map((row) => entryFrom(row, spine))
  }

  function conflictsOf(record: Id): Conflict[] {
    const found = findRecord(sql, record)
    if (!found) return []
    const folding = readFolding(spine, found.number, record)
    const nameOf = (feed: number): string => spine.feeds.nameOf(feed)
    const conflicts: Conflict[] = []
    for (const [field, writes] of folding.registers) {
      if (!inConflict(writes)) continue
      const shown = shownWrite(writes, catalogue.rule(folding.subjects, field), nameOf)
      conflicts.push({
        record,
        field,
        values: writes.map((each) => ({ value: each[3], feed: nameOf(each[0]), seq: each[1], shown: each === shown }))
      })
    }
    return conflicts
  }

  return {
    spine,
    feed: own.name,
    newId: () => idFrom(circumstances.now(), circumstances.random(10)),
    now: () => new Date(circumstances.now()).toISOString(),
    append,
    entriesOf,
    historyOf: (record) => historyOf(spine, record),
    fieldsOf(record) {
      const found = findRecord(sql, record)
      return found ? fieldsOfFolding(spine, readFolding(spine, found.number, record)) : {}
    },
    conflictsOf
  }
}
