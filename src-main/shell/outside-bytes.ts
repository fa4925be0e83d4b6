import type { CallName } from '../contract'
import type { DeskError } from '../contract/result'
import { turnedAway } from '../transfer/opener/refusals'
import type { DeskLife } from './desk-life'
import { startWorker } from './worker-process'

const CHECK_STOPPED: DeskError = {
  code: 'FD-SUM-15',
  message: 'The file could not be checked: the part of the program that reads outside files stopped over it.',
  next: 'Do not rely on this file. Ask whoever gave it to you for the original.'
}

/**
 * Has bytes from outside read by a process without a key, started for this one file and ended after it. Signed files are read by the checker, which is
 * given the public certificates this desk knows; everything else by the opener.
 * @param built where the built entry files lie
 */
export function readOutside(
  life: DeskLife,
  built: (file: string) => string
): (name: CallName, input: unknown) => Promise<unknown> {
  return async (name, input) => {
    const checks = name === 'summaries.check'
    const given = checks ? { ...(input as object), authorities: await life.ask('vault.authorities', {}) } : input
    const reader = checks
      ? startWorker(built('checker.js'), 'Focus Desk checker', [], CHECK_STOPPED, () => undefined)
      : startWorker(built('opener.js'), 'Focus Desk opener', [], turnedAway.stopped().error, () => undefined)
    try {
      return await reader.ask(name, given)
    } finally {
      reader.kill()
    }
  }
}
