import type { z } from 'zod'
import { declarationOf, isCallName, type CallName } from '../contract'
import type { Role } from '../contract/codes/roles'
import { Refusal, type DeskError } from '../contract/result'

/** What the gate knows of whoever is signed in. */
export interface AtTheGate {
  role: Role
}

function fieldsAtFault(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  return Object.fromEntries(issues.map((issue) => [issue.path.map(String).join('.') || 'input', issue.message]))
}

/**
 * Decides whether a call may pass: known name, an officer whose role may make it, and input of the declared shape.
 * @returns the name and the checked input
 * @throws Refusal FD-GAT-01 (unknown), 02 (input), 05 (nobody signed in), 06 (role)
 */
export function admit(name: unknown, input: unknown, officer: AtTheGate | null): { name: CallName; input: unknown } {
  if (!isCallName(name)) {
    throw new Refusal('FD-GAT-01', 'The page asked for something this program does not offer.', {
      next: 'Nothing was changed. If this comes back, tell whoever looks after this PC.'
    })
  }
  const declaration = declarationOf(name)
  if (declaration.roles !== 'anyone') {
    if (!officer) {
      throw new Refusal('FD-GAT-05', 'The desk is locked, so this could not be done.', {
        next: 'Sign in and try again.'
      })
    }
    if (!declaration.roles.includes(officer.role)) {
      throw new Refusal('FD-GAT-06', 'Your role on this desk may not do this.', {
        next: 'Ask an officer whose role allows it. An administrator sees no casework.'
      })
    }
  }
  const checked = declaration.in.safeParse(input)
  if (!checked.success) {
    throw new Refusal('FD-GAT-02', 'Some of what was given cannot be used as it is. Nothing was saved.', {
      next: 'Look at the fields named below, mend them and try again.',
      fields: fieldsAtFault(checked.error.issues)
    })
  }
  return { name, input: checked.data }
}

/**
 * Checks an answer against its declaration before the page gets it: nothing undeclared leaves the vault.
 * @throws Refusal FD-GAT-04 when it has another shape, which is a fault of the program
 */
export function release(name: CallName, answer: unknown): unknown {
  const checked = declarationOf(name).out.safeParse(answer)
  if (checked.success) return checked.data
  const where = checked.error.issues
    .slice(0, 3)
    .map((issue) => issue.path.map((part) => (typeof part === 'number' ? '#' : String(part))).join('.'))
  throw new Refusal('FD-GAT-04', `The program prepared an answer it should not give (${name}: ${where.join(', ')}).`, {
    next: 'What you asked for may have been done: look before you do it again. Tell whoever looks after this PC the code.'
  })
}

/** What the page is told of a fault: a refusal's own words, and for anything unforeseen a code without any detail of what was in hand. */
export function toldOf(fault: unknown): DeskError {
  if (fault instanceof Refusal) return fault.error
  if (fault instanceof Error && 'error' in fault) return fault.error as DeskError
  return {
    code: 'FD-GAT-09',
    message: 'Something went wrong that the program did not foresee. Nothing was half done.',
    next: 'Try once more. If it comes back, tell whoever looks after this PC the code and the time.'
  }
}
