import { Fork } from '../../journal/received'
import type { Asking } from '../../vault/asking'

/** Stands for the entry held here where the store holds none of that name. */
const NONE = '0'.repeat(64)

/**
 * Does work that may find that a feed was written twice. Nothing of the delivery is kept, but that it was found is said in the journal, naming both entries.
 * @throws whatever the work throws
 */
export async function sayingForks<T>(asking: Asking, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof Fork) {
      const { feed, seq, held, arrived } = fault
      await asking.exclusively(async () => {
        const body = { feed, seq, held: held === 'nothing' ? NONE : held, arrived }
        asking.journal.append({ record: asking.desk.id, kind: 'journal.forked', body, actor: asking.officer.id })
      })
    }
    throw fault
  }
}
