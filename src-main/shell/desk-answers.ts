import { app, dialog, type BrowserWindow } from 'electron'
import type { CallName, CheckedOf, OutputOf } from '../contract'
import type { DeskState } from '../contract/desk'
import type { DeskLife } from './desk-life'

type Answer<N extends CallName> = (input: CheckedOf<N>) => Promise<OutputOf<N>>

/** What the vault says of a desk before anybody is signed in. */
export interface Look {
  exists: boolean
  signIns: DeskState['signIns']
  notice?: string
  backups: DeskState['backups']
}

/** Which of the two this runs in, for the foot of the page and the log. */
export function runsIn(): string {
  return process.env['FOCUS_DESK_HOST'] ?? `Electron ${process.versions['electron'] ?? ''}`.trim()
}

/** The calls answered by the shell itself: the life of the desk, and what needs a window of the system. */
export function deskAnswers(
  life: DeskLife,
  window: BrowserWindow
): Readonly<Record<string, (input: never) => Promise<unknown>>> {
  const state: Answer<'desk.state'> = async () => {
    const look = (await life.ask('vault.look', {})) as Look
    return {
      phase: life.open ? 'open' : look.exists ? 'locked' : 'first-run',
      runsIn: runsIn(),
      version: app.getVersion(),
      demonstration: life.folders.demonstration,
      ...(life.open ? { desk: life.open.desk, officer: life.open.officer } : {}),
      signIns: look.signIns,
      ...(look.notice ? { notice: look.notice } : {}),
      backups: look.backups
    }
  }
  const unlock: Answer<'desk.unlock'> = async (input) => {
    const opened = (await life.ask('desk.unlock', input)) as OutputOf<'desk.unlock'>
    life.unlocked({ officer: opened.officer, desk: opened.desk })
    return opened
  }
  const demonstration: Answer<'desk.demonstration'> = async (input) => {
    const before = life.folders.demonstration
    await life.turnTo(input.which)
    try {
      const look = (await life.ask('vault.look', {})) as Look
      if (!look.exists) await life.ask('desk.demonstration', input)
    } catch (fault) {
      await life.turnTo(before)
      throw fault
    }
    return {}
  }
  const leaveDemonstration: Answer<'desk.leaveDemonstration'> = async () => {
    await life.turnTo(false)
    return {}
  }
  const restore: Answer<'desk.restore'> = async ({ name, setAside }) => {
    if (name !== undefined) return life.ask('desk.restore', { name, setAside }) as Promise<OutputOf<'desk.restore'>>
    const chosen = await dialog.showOpenDialog(window, {
      title: 'Choose a backup',
      properties: ['openFile'],
      filters: [{ name: 'Focus Desk backup', extensions: ['fdbackup'] }]
    })
    const file = chosen.filePaths[0]
    if (chosen.canceled || file === undefined) return { restored: false }
    return life.ask('desk.restore', { file, setAside }) as Promise<OutputOf<'desk.restore'>>
  }
  const backUp: Answer<'integrity.backUp'> = async ({ job, elsewhere }) => {
    if (!elsewhere) return life.ask('integrity.backUp', { job }) as Promise<OutputOf<'integrity.backUp'>>
    const chosen = await dialog.showOpenDialog(window, {
      title: 'Where to put the backup',
      properties: ['openDirectory', 'createDirectory']
    })
    const folder = chosen.filePaths[0]
    if (chosen.canceled || folder === undefined) return { made: false }
    return life.ask('integrity.backUp', { job, folder }) as Promise<OutputOf<'integrity.backUp'>>
  }
  return {
    'desk.state': state,
    'desk.unlock': unlock,
    'desk.demonstration': demonstration,
    'desk.leaveDemonstration': leaveDemonstration,
    'desk.restore': restore,
    'integrity.backUp': backUp,
    'desk.setUp': (input) => life.ask('desk.setUp', input),
    'desk.recover': (input) => life.ask('desk.recover', input),
    'desk.checkShare': (input) => life.ask('desk.checkShare', input),
    'desk.changePassphrase': (input) => life.ask('desk.changePassphrase', input),
    'desk.cancel': (input) => life.ask('desk.cancel', input),
    'desk.lock': async () => {
      void life.lock('asked')
      return {}
    },
    'desk.active': async () => {
      life.active()
      return {}
    },
    'desk.readyToLock': async () => {
      life.pageIsReady()
      return {}
    }
  }
}
