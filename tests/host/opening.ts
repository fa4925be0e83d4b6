import { readFileSync } from 'node:fs'
import { app } from './app'
import { blankPage } from './blank'
import { Browser } from './browser'
import { pageLoaded, underTest } from './driver'
import { followPage } from './page-events'
import { askPermissions } from './permissions'
import { makeProfile } from './profile'
import { answerRequests } from './requests'
import { session } from './session'
import { applyTheme } from './theme'
import type { HostContents } from './web-contents'
import type { HostWindow } from './window'
import { binding, world } from './worlds/names'
import { isolatedSource, pageSource } from './worlds/source'

/** What a window is told while it is open. */
export interface Opening {
  /** Chromium runs; called at once. */
  started(browser: Browser): void
  /** A document of the product has been loaded. */
  loaded(): void
  gone(): void
}

async function prepare(contents: HostContents, preloadFile: string | undefined): Promise<void> {
  const preload = preloadFile ? readFileSync(preloadFile, 'utf8') : ''
  await Promise.all([
    contents.command('Page.enable'),
    contents.command('Runtime.enable'),
    contents.command('Inspector.enable'),
    contents.command('Runtime.addBinding', { name: binding, executionContextName: world }),
    // In this order: the page's world must be listening when the isolated one makes itself known.
    contents.command('Page.addScriptToEvaluateOnNewDocument', { source: pageSource() }),
    contents.command('Page.addScriptToEvaluateOnNewDocument', { source: isolatedSource(preload), worldName: world }),
    applyTheme(contents),
    // With no window manager nothing ever has the focus, and keys typed by a test would go nowhere.
    ...(underTest ? [contents.command('Emulation.setFocusEmulationEnabled', { enabled: true })] : [])
  ])
  contents.ready()
}

/** Starts a Chromium for a window and makes its page ready to load documents. */
export async function openBrowser(window: HostWindow, opening: Opening): Promise<void> {
  const { options, webContents: contents } = window
  // Only after this turn has the code that made the window set its permission handlers.
  await new Promise(setImmediate)
  const asking = contents as unknown as Electron.WebContents
  const permissions = await askPermissions(session.defaultSession.permissions, asking)
  if (window.isDestroyed()) return
  const userData = app.getPath('userData')
  const { width = 800, height = 600, x, y } = options
  const place = x === undefined || y === undefined ? {} : { x, y }
  const first = { width, height, ...place, page: blankPage(options, window.getTitle()) }
  const browser = new Browser(userData, makeProfile(userData, permissions), first, {
    async pageWaits(page, target) {
      contents.attach(browser.connection, page, target)
      followPage(browser.connection, page, contents, () => {
        pageLoaded(browser.connection)
        opening.loaded()
      })
      await prepare(contents, options.webPreferences?.preload)
    },
    gone: opening.gone
  })
  opening.started(browser)
  answerRequests(browser.connection, contents)
  await browser.begin()
  app.chromiumStarted(browser.product)
}
