import type { Entry, FeedId, Json } from './entry'
import { hasSeen } from './entry'
import type { Fields, FieldRule } from './subject'

/** One write of a field that no later write has seen: feed (by its number here), sequence number, height, value. */
export type Write = [feed: number, seq: number, height: number, value: Json]

/** Multi-value registers of one record: for each field the writes that stand. */
export type Registers = Map<string, Write[]>

/** Reads what {@link writeRegisters} wrote. */
export function readRegisters(text: string): Registers {
  return new Map(Object.entries(JSON.parse(text) as Record<string, Write[]>))
}

/** The fields stand in the order in which the fold first wrote them, which is the same whenever it is done again. */
export function writeRegisters(registers: Registers): string {
  return JSON.stringify(Object.fromEntries(registers))
}

/**
 * Adds a write: it takes the place of those it has seen and stands beside the others. Entries come in folding order, so no write that stands
 * has seen the new one.
 */
export function writeField(
  registers: Registers,
  field: string,
  value: Json,
  entry: Pick<Entry, 'feed' | 'seq' | 'height' | 'knew' | 'missed'>,
  feed: number,
  nameOf: (feed: number) => FeedId
): void {
  const unseen = (registers.get(field) ?? []).filter(
    (write) => !hasSeen(entry, { feed: nameOf(write[0]), seq: write[1] })
  )
  registers.set(field, [...unseen, [feed, entry.seq, entry.height, value]])
}

/** True when two desks left different values without knowing of each other. */
export function inConflict(writes: readonly Write[]): boolean {
  if (writes.length < 2) return false
  const first = JSON.stringify(writes[0]?.[3])
  return writes.some((write) => JSON.stringify(write[3]) !== first)
}

/**
 * The write whose value is shown until a person decides: the more cautious by the field's rule, else the one with the greater
 * (height, feed).
 */
export function shownWrite(
  writes: readonly Write[],
  rule: FieldRule | undefined,
  nameOf: (feed: number) => FeedId
): Write {
  const caution = (write: Write): number => rule?.caution?.(write[3]) ?? 0
  return writes.reduce((shown, write) => {
    const ahead = caution(write) - caution(shown) || write[2] - shown[2]
    if (ahead !== 0) return ahead > 0 ? write : shown
    return nameOf(write[0]) > nameOf(shown[0]) ? write : shown
  })
}

/** Every field with the value to show. */
export function shownFields(
  registers: Registers,
  ruleOf: (field: string) => FieldRule | undefined,
  nameOf: (feed: number) => FeedId
): Fields {
  const fields: Record<string, Json> = {}
  for (const [field, writes] of registers) {
    const only = writes.length === 1 ? writes[0] : undefined
    fields[field] = (only ?? shownWrite(writes, ruleOf(field), nameOf))[3]
  }
  return fields
}
