import { declarationOf, type CallName } from '../contract'
import { Refusal } from '../contract/result'
import type { Asking } from './asking'

type Answer = (input: never, asking: Asking) => unknown
export type AllAnswers = Readonly<Partial<Record<CallName, Answer>>>

/** What the dispatcher learns of one call while it is answered. */
export interface Watched {
  asking: Asking
  /** Entries appended, records opened and lists shown so far in this call. */
  logged(): number
  /** Does what may only be done once the transaction stands: key slots are files beside the store. */
  committed(): void
  /** Forgets what was remembered of a transaction that was rolled back. */
  rolledBack(): void
}

/**
 * DPA 2018, section 62(1): a call declared as a logged operation that left no entry would be a hole in the log. It is refused, and what
 * it did is rolled back with it.
 */
function insistOnTheLog(name: CallName, logged: number): void {
  if (typeof declarationOf(name).operation === 'string' && logged === 0) {
    throw new Refusal('FD-LOG-01', `The program was about to do something without logging it (${name}), and did not.`, {
      next: 'Tell whoever looks after this PC the code.'
    })
  }
}

/**
 * Makes the vault's answering function. Calls are answered one after another; an answer that needs no waiting runs inside one transaction,
 * so that it is done whole or not at all. Background calls look after their own transactions and let others go between their pieces.
 * @param answers every feature's answers, by call name
 * @param watch makes the `Asking` for one call of the officer signed in; refuses when nobody is
 */
export function makeDispatch(
  answers: AllAnswers,
  watch: (name: CallName, input: unknown) => Watched
): (name: CallName, input: unknown) => Promise<unknown> {
  const turn: { taken: Promise<void> | null } = { taken: null }

  async function whenFree(): Promise<void> {
    while (turn.taken) await turn.taken
  }

  async function inTurn(name: CallName, input: unknown, answer: Answer): Promise<unknown> {
    await whenFree()
    const { asking, logged, committed, rolledBack } = watch(name, input)
    let value: unknown
    try {
      value = asking.sql.transaction(() => {
        const given = answer(input as never, asking)
        if (given instanceof Promise) throw new Error(`${name} must answer at once or be declared as background`)
        insistOnTheLog(name, logged())
        return given
      })
    } catch (fault) {
      rolledBack()
      throw fault
    }
    committed()
    return value
  }

  async function inBackground(name: CallName, input: unknown, answer: Answer): Promise<unknown> {
    const { asking, logged, rolledBack } = watch(name, input)
    const exclusively: Asking['exclusively'] = async (work) => {
      await whenFree()
      let release = (): void => undefined
      turn.taken = new Promise((resolve) => {
        release = resolve
      })
      try {
        return await asking.sql.longTransaction(work)
      } catch (fault) {
        rolledBack()
        throw fault
      } finally {
        turn.taken = null
        release()
      }
    }
    const value = await answer(input as never, { ...asking, exclusively })
    insistOnTheLog(name, logged())
    return value
  }

  return async (name, input) => {
    const answer = answers[name]
    if (!answer) throw new Error(`no answer for ${name}`)
    const { roles } = declarationOf(name)
    const { asking } = watch(name, input)
    if (roles === 'anyone' || !roles.includes(asking.officer.role)) {
      throw new Refusal('FD-GAT-06', 'Your role on this desk may not do this.', {
        next: 'Ask an officer whose role allows it.'
      })
    }
    return declarationOf(name).background ? inBackground(name, input, answer) : inTurn(name, input, answer)
  }
}
