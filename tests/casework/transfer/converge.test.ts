import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { adult, receive, wholeFields } from '../referrals/working-desk'
import { exchangingDesk, forgetStick, sendTo, takeIn, codeOf, trust, type ExchangingDesk } from './exchanging'

const HISTORIES = Number(process.env['FOCUS_DESK_BUNDLE_HISTORIES'] ?? 4)
const NAMES = ['Camden desk 1', 'Islington desk 1', 'Hackney desk 1']

/** What desks with the same entries must have in common; numbers that are a store's own are left out. */
const TABLES = [
  'SELECT * FROM referral ORDER BY id',
  'SELECT * FROM referral_stay ORDER BY record, place',
  'SELECT * FROM referral_clock ORDER BY record, clock, round',
  'SELECT * FROM task ORDER BY id',
  'SELECT * FROM task_line ORDER BY task, feed, seq',
  'SELECT * FROM person ORDER BY id',
  'SELECT * FROM sensitive_record ORDER BY id',
  'SELECT r.id, c.field FROM conflict c JOIN journal_record r ON r.number = c.record ORDER BY r.id, c.field',
  `SELECT r.id, f.name, e.seq, e.reason FROM exception e JOIN journal_record r ON r.number = e.record JOIN feed f ON f.number = e.feed
   ORDER BY r.id, f.name, e.seq, e.part`
]
const picture = (desk: ExchangingDesk): unknown => TABLES.map((query) => desk.sql.all(query))

interface Step {
  what: 'receive' | 'amend' | 'amend' | 'task' | 'decide' | 'send' | 'lose' | 'late' | 'joint' | 'sensitive'
  at: number
  to: number
  pick: number
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom(
      'receive',
      'amend',
      'amend',
      'task',
      'decide',
      'send',
      'send',
      'lose',
      'late',
      'joint',
      'sensitive'
    ),
    at: fc.nat({ max: 2 }),
    to: fc.nat({ max: 2 }),
    pick: fc.nat({ max: 1000 })
  }),
  { minLength: 8, maxLength: 16, size: 'max' }
)

/** Everybody sends to everybody until nothing is new: in a ring, twice round. */
async function meet(desks: ExchangingDesk[]): Promise<void> {
  for (let round = 0; round < 2; round++) {
    for (const from of desks) {
      for (const to of desks) if (from !== to) await takeIn(to, (await sendTo(from, to)).path)
    }
  }
}

/** Everybody tells everybody everything, and what is sensitive is so no longer, so that nothing is held back for good. */
async function settle(desks: ExchangingDesk[]): Promise<void> {
  await meet(desks)
  for (const desk of desks) {
    for (const { id } of desk.sql.all<{ id: string }>('SELECT id FROM sensitive_record')) {
      if (desk.sql.get('SELECT 1 FROM referral WHERE id = ?', [id]))
        await desk.ask('desk', 'transfer.markSensitive', { record: id, sensitive: false, reason: 'Not any more.' })
    }
  }
  await meet(desks)
}

async function work(desk: ExchangingDesk, { what, pick }: Step): Promise<void> {
  const referrals = desk.sql.all<{ id: string }>('SELECT id FROM referral ORDER BY id')
  const referral = referrals[pick % Math.max(1, referrals.length)]?.id
  if (what === 'receive' || referral === undefined) {
    await receive(desk, { ...adult, surname: `Brae${'abcdefgh'.charAt(pick % 8)}` }, wholeFields)
  } else if (what === 'amend') {
    const fields = pick % 2 === 0 ? { school: `Academy ${pick}` } : { referrerName: `A. Teacher ${pick % 5}` }
    await codeOf(desk.ask('desk', 'referrals.amend', { referral, fields }))
  } else if (what === 'task') {
    await desk.ask('desk', 'tasks.raise', {
      text: `Task ${pick}`,
      strand: 'prevent',
      priority: 'routine',
      dueOn: null,
      owner: null,
      referral,
      marking: 'OFFICIAL'
    })
  } else if (what === 'sensitive') {
    await desk.ask('desk', 'transfer.markSensitive', {
      record: referral,
      sensitive: pick % 2 === 0,
      reason: `So ${pick}.`
    })
  } else if (what === 'decide') {
    const { conflicts } = await desk.ask('desk', 'transfer.conflicts', {})
    const conflict = conflicts[pick % Math.max(1, conflicts.length)]
    const value = conflict?.values[pick % conflict.values.length]
    if (conflict && value) {
      const { record, field } = conflict
      await desk.ask('desk', 'transfer.resolve', { record, field, entry: value.entry, reason: 'So it is.' })
    }
  }
}

describe('desks that exchange bundle files', () => {
  test(`come to the same tables after any history, with bundles lost and late (${HISTORIES} histories)`, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const desks = await Promise.all(NAMES.map((name) => exchangingDesk(name)))
        try {
          for (const desk of desks) for (const other of desks) if (desk !== other) await trust(desk, other)
          const onTheWay: { to: ExchangingDesk; path: string }[] = []
          for (const step of history) {
            const from = desks[step.at] as ExchangingDesk
            const to = desks[step.to] as ExchangingDesk
            if (step.what === 'late') {
              const parcel = onTheWay.splice(step.pick % Math.max(1, onTheWay.length), 1)[0]
              // One that others overtook is refused as older: the newer held all of it.
              const code = parcel && (await codeOf(takeIn(parcel.to, parcel.path)))
              if (code !== undefined) expect(['nothing refused', 'FD-BND-62']).toContain(code)
            } else if (step.what === 'joint') {
              const others = desks.filter((desk) => desk !== from)
              const { path } = await sendTo(from, others)
              for (const other of others) onTheWay.push({ to: other, path })
            } else if (from !== to && (step.what === 'send' || step.what === 'lose')) {
              const { path } = await sendTo(from, to)
              if (step.what === 'send') await takeIn(to, path)
              else if (step.pick % 2 === 0) onTheWay.push({ to, path })
            } else await work(from, step)
          }
          await settle(desks)
          const [first] = desks as [ExchangingDesk]
          for (const desk of desks) {
            expect(picture(desk)).toEqual(picture(first))
            expect(await desk.rebuild()).toEqual([])
          }
          const second = desks[1] as ExchangingDesk
          const before = picture(second)
          await takeIn(second, (await sendTo(first, second)).path)
          expect(picture(second)).toEqual(before)
        } finally {
          for (const desk of desks) desk.close()
        }
      }),
      { numRuns: HISTORIES, seed: 20261123, endOnFailure: true }
    )
  }, 600_000)
})

afterAll(forgetStick)
