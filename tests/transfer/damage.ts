import { Refusal } from '../../src-main/contract/result'

/** Opens the bytes as a desk would; throws what it is refused with. */
export type Opening = (bytes: Buffer) => Promise<unknown>

/** How damaged bundles ended, by the code of the refusal; `opened` is the one that must never be. */
export type Outcomes = Map<string, number>

async function outcomeOf(open: Opening, bytes: Buffer): Promise<string> {
  try {
    await open(bytes)
    return 'opened'
  } catch (fault) {
    return fault instanceof Refusal ? fault.error.code : `not a refusal: ${String(fault)}`
  }
}

function count(outcomes: Outcomes, outcome: string): void {
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
}

/** Changes one byte in each of the places in turn, by each of the masks. */
export async function withBytesChanged(
  open: Opening,
  bundle: Buffer,
  { from, every, masks }: { from: number; every: number; masks: readonly number[] }
): Promise<Outcomes> {
  const outcomes: Outcomes = new Map()
  for (let place = from; place < bundle.length; place += every) {
    for (const mask of masks) {
      const changed = Buffer.from(bundle)
      changed[place] = (changed[place] ?? 0) ^ mask
      count(outcomes, await outcomeOf(open, changed))
    }
  }
  return outcomes
}

/** Cuts the bundle to each length in turn, and once makes it longer. */
export async function withOtherLengths(open: Opening, bundle: Buffer, every: number): Promise<Outcomes> {
  const outcomes: Outcomes = new Map()
  for (let length = 0; length < bundle.length; length += every) {
    count(outcomes, await outcomeOf(open, bundle.subarray(0, length)))
  }
  for (const more of [1, 16, 70_000])
    count(outcomes, await outcomeOf(open, Buffer.concat([bundle, Buffer.alloc(more)])))
  return outcomes
}
