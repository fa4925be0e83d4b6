import { createPrivateKey } from 'node:crypto'
import { openerGiven } from '../../src-main/casework/transfer'
import type { OpenedBundle, OpenerGiven } from '../../src-main/transfer/bundle'
import { LATEST } from '../../src-main/vault/store'
import { forgetStick, twoDesks, type ExchangingDesk } from '../casework/transfer/exchanging'
import { checkedBundle } from '../transfer/checked-bundle'
import type { Forging } from '../transfer/forge'
import { sourceOf } from '../transfer/two-terminals'

/** Two whole desks that trust each other, and a stick between them. */
export interface RealDesks {
  from: ExchangingDesk
  to: ExchangingDesk
  close(): void
}

export async function realDesks(): Promise<RealDesks> {
  const [from, to] = await twoDesks()
  return {
    from,
    to,
    close() {
      from.close()
      to.close()
      forgetStick()
    }
  }
}

/** What a desk's vault hands its opener for some bytes, and what that makes of them, read to the end. */
export async function openAt(
  desk: ExchangingDesk,
  bytes: Buffer,
  over: Partial<OpenerGiven> = {}
): Promise<OpenedBundle> {
  const given = await openerGiven(desk.open.sql, LATEST, bytes.subarray(0, 65_536))
  return checkedBundle(sourceOf(bytes), { ...given, ...over })
}

/** Everything that stands in a desk's store, as one text: each table with its rows counted, and how far its journal goes. */
export function standing({ open: { sql } }: ExchangingDesk): string {
  const tables = sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
  const counts = tables.map(
    ({ name }) => `${name} ${sql.get<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`)?.rows}`
  )
  const last = sql.get<{ digest: string }>('SELECT hex(digest) AS digest FROM journal ORDER BY entry DESC LIMIT 1')
  return [...counts, last?.digest].join('\n')
}

/** Gives a forger the sender's own key and an honest bundle to begin with. */
export async function forgingAt(
  { from, to }: RealDesks,
  bundle: Buffer
): Promise<{ forging: Forging; lines: string[] }> {
  const opened = await openAt(to, bundle)
  const lines: string[] = []
  for await (const piece of opened.lines()) lines.push(...piece)
  const { counts: _counts, files: _files, ...draft } = opened.manifest
  const key = from.open.sql.get<{ private: Uint8Array }>('SELECT private FROM terminal_key')
  const [recipient] = draft.recipients
  if (!key || !recipient) throw new Error('the honest bundle lacks something')
  const other = from.open.sql.get<{ recipient: string }>('SELECT recipient FROM terminal_age')?.recipient ?? ''
  return {
    forging: {
      draft,
      signingKey: createPrivateKey({ key: Buffer.from(key.private), format: 'der', type: 'pkcs8' }),
      terminal: draft.sender.terminal,
      key: draft.sender.key,
      recipient: { terminal: recipient.terminal, age: recipient.age },
      other
    },
    lines
  }
}
