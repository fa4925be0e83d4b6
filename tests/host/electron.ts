// What `import … from 'electron'` gives in the host: the part of Electron that Focus Desk uses. Anything else is
// missing rather than pretended, so that a new use of Electron shows at once.
import { app } from './app'
import { clipboard } from './clipboard'
import { dialog } from './dialogs'
import { ipcMain } from './ipc'
import { HostMenu as Menu, HostMenuItem as MenuItem } from './menu'
import { net, shell } from './outside'
import { powerMonitor } from './power'
import { protocol } from './schemes'
import { screen } from './screen'
import { session } from './session'
import { nativeTheme } from './theme'
import { utilityProcess } from './utility-process'
import { HostWindow as BrowserWindow } from './window'

const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents)
}

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents
}

export default {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  webContents
}
