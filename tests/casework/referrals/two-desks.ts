import { idFrom, type Id } from '../../../src-main/contract/ids'
import { noDecision } from '../../../src-main/casework/referrals/decisions'
import { noFields } from '../../../src-main/casework/referrals/receipt'
import { openJournal, type OpenJournal } from '../../../src-main/journal/append'
import { feedsHeld } from '../../../src-main/journal/chain'
import { entryName, type Json } from '../../../src-main/journal/entry'
import { startFeed } from '../../../src-main/journal/feeds'
import { receive } from '../../../src-main/journal/receive'
import { entriesToSend } from '../../../src-main/journal/sending'
import { catalogue } from '../../../src-main/vault/session/catalogue'
import { tables } from '../../../src-main/vault/store/tables'
import { journalTables } from '../../../src-main/journal/tables'
import type { Role } from '../../../src-main/contract/codes/roles'
import type { Asking } from '../../../src-main/vault/asking'
import { openTestStore, type TestStore } from '../../support/store'
import { seeded } from '../../support/terminal'
import type { Stage } from '../../../src-main/contract/codes/stages'

/** A desk that writes entries of referrals as another desk would send them, without asking any rule. */
export class FarDesk {
  readonly store: TestStore
  readonly journal: OpenJournal
  readonly officer: Id
  private time: number

  constructor(number: number) {
    const random = seeded(number + 7)
    this.time = Date.parse('2026-11-23T09:00:00.000Z') + number * 60_000
    const now = (): number => (this.time += 1000)
    this.store = openTestStore(tables.filter((each) => each !== journalTables).join('\n'), false)
    startFeed(this.store.sql, idFrom(now(), random(10)))
    this.officer = idFrom(now(), random(10))
    this.journal = openJournal(this.store.sql, catalogue, { now, offset: () => 0, random })
  }

  /** Appends an entry; answers its name. */
  write(record: Id, kind: string, body: Json): string {
    return this.store.sql.transaction(() => entryName(this.journal.append({ record, kind, body, actor: this.officer })))
  }

  received(surname: string): Id {
    const record = this.journal.newId()
    const given = { forenames: 'Lev', surname, otherNames: '', dateOfBirth: null, approximateAge: 16 }
    const fields = { ...noFields('OFFICIAL-SENSITIVE'), receivedAt: '2026-11-23T08:00:00.000Z' }
    this.write(record, 'referral.received', {
      reference: 'PR-2026-0001',
      given,
      fields: { ...fields },
      owner: null,
      limits: {}
    })
    return record
  }

  amended(record: Id, fields: Record<string, Json>): void {
    this.write(record, 'referral.amended', { fields, given: {} })
  }

  stepped(record: Id, from: Stage, to: Stage, breachReason = ''): void {
    const reviewOn = to === 'HELD' ? '2026-12-10' : null
    const holdReason = to === 'HELD' ? 'live_investigation' : null
    const decision = { ...noDecision, reviewOn, holdReason, breachReason }
    this.write(record, 'referral.stepped', { from, to, decision: { ...decision } as Record<string, Json>, limits: {} })
  }

  proposed(record: Id, from: Stage, to: Stage): string {
    const words = [{ heading: 'Decision', text: `To ${to}` }]
    return this.write(record, 'referral.proposed', {
      from,
      to,
      decision: { ...noDecision } as Record<string, Json>,
      words
    })
  }

  decided(record: Id, proposal: string, verdict: 'confirm' | 'refuse', from: Stage, to: Stage): void {
    this.write(record, 'referral.decided', {
      proposal,
      verdict,
      reason: '',
      from,
      to,
      outcome: {
        closureReason: null,
        exitReason: null,
        holdReason: null,
        reviewOn: null,
        decidedOn: null,
        assessedOn: null,
        formal: false
      },
      limits: {},
      breachReason: '',
      digest: 'ab'.repeat(32),
      signature: 'AAAA',
      key: 'AAAA'
    })
  }

  /** Somebody of this desk asking, as far as reading and resolving need it. */
  asking(role: Role): Asking {
    const { sql } = this.store
    const refuse = (): never => {
      throw new Error('not asked for here')
    }
    return {
      sql,
      journal: this.journal,
      officer: { id: this.officer, name: 'Far officer', role, person: 'F1' },
      desk: { id: this.officer, borough: 'E09000007', terminal: 'Far', ceiling: 'OFFICIAL-SENSITIVE' },
      now: () => new Date(this.time).toISOString(),
      today: () => new Date(this.time).toISOString().slice(0, 10),
      opened: (record, fields) =>
        void this.write(record, 'consultation', { screen: 'case', records: [record], fields: [...fields] }),
      showed: () => undefined,
      confirm: refuse,
      withOwnKeys: refuse,
      signHead: refuse,
      compareHead: refuse,
      asItStood: refuse,
      enrolSlot: refuse,
      removeSlot: refuse,
      progress: refuse,
      exclusively: refuse,
      get exchange(): never {
        return refuse()
      }
    }
  }

  /** Gives another desk everything it holds. */
  giveTo(other: FarDesk): void {
    const { sql } = this.store
    const entries = feedsHeld(sql).flatMap(({ feed }) =>
      entriesToSend(this.journal.spine, feed, 0, 1_000_000, () => 'whole')
    )
    other.store.sql.transaction(() => receive(other.journal.spine, entries))
  }

  /** Rows of a table of this desk, in an order that does not depend on how they came. */
  rows(
    table:
      | 'referral'
      | 'referral_stay'
      | 'referral_clock'
      | 'referral_variation'
      | 'referral_gap'
      | 'referral_deconfliction'
      | 'referral_proposal'
      | 'referral_support'
  ): unknown[] {
    const rows = this.store.sql.all<Record<string, unknown>>(
      {
        referral: 'SELECT * FROM referral ORDER BY id',
        referral_stay: 'SELECT * FROM referral_stay ORDER BY record, place',
        referral_clock: 'SELECT * FROM referral_clock ORDER BY record, clock, round',
        referral_variation: 'SELECT * FROM referral_variation ORDER BY record, place',
        referral_gap: 'SELECT * FROM referral_gap ORDER BY record',
        referral_deconfliction: 'SELECT * FROM referral_deconfliction ORDER BY record, request',
        referral_proposal: 'SELECT * FROM referral_proposal ORDER BY record, proposal',
        referral_support: 'SELECT * FROM referral_support ORDER BY record, item'
      }[table]
    )
    return rows
  }

  exceptions(): string[] {
    return this.store.sql.all<{ reason: string }>('SELECT reason FROM exception').map(({ reason }) => reason)
  }

  close(): void {
    this.store.close()
  }
}
