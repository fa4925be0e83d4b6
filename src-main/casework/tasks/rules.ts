import { markingRank, type Marking } from '../../contract/codes/marking'
import type { TaskState } from '../../contract/codes/tasks'
import { Refusal } from '../../contract/result'

/**
 * A PC holds nothing above the ceiling it was accredited for.
 * @throws Refusal FD-TSK-02
 */
export function requireTaskWithinCeiling(marking: Marking, ceiling: Marking): void {
  if (markingRank(marking) <= markingRank(ceiling)) return
  throw new Refusal('FD-TSK-02', `This PC may hold nothing marked above ${ceiling}, so the task was not saved.`, {
    next: 'Keep it on a system that is accredited for it, and put only its reference here.',
    fields: { marking: `At most ${ceiling} on this PC.` }
  })
}

/**
 * A settled task stays as it was settled; what is new is a new task.
 * @throws Refusal FD-TSK-01
 */
export function requireOpenTask(state: TaskState): void {
  if (state === 'open') return
  throw new Refusal('FD-TSK-01', `This task is ${state} already, so it was not changed.`, {
    next: 'Raise a new task if there is more to do.'
  })
}

/**
 * A task can be given to any officer whose account is open and who does casework.
 * @throws Refusal FD-TSK-04
 */
export function requireOwner(owner: { enabled: boolean; role: string } | null): void {
  if (owner?.enabled && owner.role !== 'administrator') return
  throw new Refusal('FD-TSK-04', 'The officer chosen as owner has no casework account on this desk.', {
    next: 'Choose another officer.',
    fields: { owner: 'Choose an officer of this desk.' }
  })
}
