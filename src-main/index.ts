import { join } from 'node:path'
import { app, powerMonitor } from 'electron'
import { openGate, tellPage } from './gate/gate'
import { deskAnswers, runsIn } from './shell/desk-answers'
import { startDeskLife } from './shell/desk-life'
import { hardenPages, hardenSession } from './shell/hardening'
import { listAnswers } from './shell/list-answers'
import { openLog } from './shell/log'
import { readOutside } from './shell/outside-bytes'
import { registerPageScheme, servePage } from './shell/page-files'
import { saveWhereAsked } from './shell/saving'
import { loadPage, openWindow } from './shell/window'
import { transferAnswers } from './shell/transfer-answers'
import { startWorker, type WorkerProcess } from './shell/worker-process'
import { bundleRefused } from './transfer/opener/bundle-refusals'

const built = (...path: string[]): string => join(import.meta.dirname, ...path)

/** Start-up order and nothing else. */
async function start(): Promise<void> {
  const log = openLog(app.getPath('userData'))
  log.line(`started ${app.getVersion()} in ${runsIn()}`)
  hardenSession()
  servePage(built('../renderer'))
  const window = openWindow(built('../preload/preload.cjs'))
  const life = startDeskLife({
    dataFolder: app.getPath('userData'),
    vaultModule: built('vault.js'),
    log,
    tell(event) {
      if (event.kind === 'locked') bundles.forgetAll()
      tellPage(window, event)
    },
    clearPage: () => {
      if (!window.isDestroyed()) window.webContents.reload()
    }
  })
  const startBundleOpener = (): WorkerProcess =>
    startWorker(built('opener.js'), 'Focus Desk opener', [], bundleRefused.stopped().error, () => undefined)
  const bundles = transferAnswers(life, window, app.getPath('userData'), startBundleOpener)
  openGate(window, {
    officer: () => life.open?.officer ?? null,
    vault: (name, input) => life.ask(name, input),
    main: { ...deskAnswers(life, window), ...listAnswers(life, window), ...bundles.answers },
    opener: readOutside(life, built),
    save: (file) => saveWhereAsked(window, file),
    log: (words) => log.line(words)
  })

  powerMonitor.on('suspend', () => void life.lock('system'))
  powerMonitor.on('lock-screen', () => void life.lock('system'))
  window.webContents.on('render-process-gone', () => void life.lock('fault'))
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  let ended = false
  window.on('close', (event) => {
    if (ended) return
    event.preventDefault()
    app.quit()
  })
  app.on('before-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void life
      .lock('system')
      .then(() => life.end())
      .finally(() => {
        ended = true
        log.line('ended')
        app.quit()
      })
  })
  app.on('window-all-closed', () => app.quit())
  await loadPage(window)
}

if (app.requestSingleInstanceLock()) {
  registerPageScheme()
  hardenPages()
  void app.whenReady().then(start)
} else {
  app.quit()
}
