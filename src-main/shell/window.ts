import { join } from 'node:path'
import { BrowserWindow, Menu, screen } from 'electron'
import { ORIGIN } from './page-files'

/**
 * Opens the desk's one window. Its content is kept out of screen captures where the system can do that.
 * @param preload the built preload script
 */
export function openWindow(preload: string): BrowserWindow {
  Menu.setApplicationMenu(null)
  const area = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(1440, area.width),
    height: Math.min(900, area.height),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Focus Desk',
    backgroundColor: '#f6f7f9',
    webPreferences: {
      preload: join(preload),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false
    }
  })
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  return window
}

/** Loads the page from its beginning: whatever it held is gone. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/index.html`)
}
