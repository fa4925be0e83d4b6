// A tiny Electron app: the host's own test subject. It uses Electron as Focus Desk does, and nothing of Focus Desk.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } from 'electron'

const here = import.meta.dirname
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'"
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

/** What the tests look at. */
const seen = { second: [], opened: [], left: [], requests: [], exits: [] }
globalThis.seen = seen

app.enableSandbox()
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event, address) => {
    seen.left.push(address)
    if (!address.startsWith('app://desk/')) event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url)
    return { action: 'deny' }
  })
})

async function serve(request) {
  const { host, pathname } = new URL(request.url)
  if (host !== 'desk' || !/^\/[a-z]+\.(html|js)$/.test(pathname)) return new Response('Not found', { status: 404 })
  return new Response(await readFile(join(here, 'page', pathname)), {
    headers: {
      'content-type': types[pathname.slice(pathname.lastIndexOf('.'))],
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin'
    }
  })
}

function startWorker() {
  const worker = utilityProcess.fork(join(here, 'worker.mjs'), ['first'], {
    serviceName: 'Sample worker',
    stdio: 'pipe'
  })
  worker.on('exit', (code) => seen.exits.push(code))
  return worker
}

async function start() {
  protocol.handle('app', serve)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    seen.requests.push(details.url)
    answer({ cancel: !/^(app|data|blob):/.test(details.url) })
  })
  const worker = startWorker()
  globalThis.worker = worker
  ipcMain.handle('echo', (event, value) => {
    if (event.senderFrame.url.split('#')[0] !== 'app://desk/index.html') throw new Error('wrong sender')
    return value
  })
  ipcMain.handle('refuse', () => {
    throw new TypeError('not today')
  })
  ipcMain.handle('work', (_event, value) => {
    worker.postMessage(value)
    return new Promise((resolve) => worker.once('message', resolve))
  })
  Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    width: 1000,
    height: 640,
    show: false,
    title: 'Sample',
    backgroundColor: '#f6f7f9',
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true }
  })
  window.once('ready-to-show', () => window.show())
  app.on('second-instance', (_event, words) => seen.second.push(words.at(-1)))
  await window.loadURL('app://desk/index.html')
}

app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) app.whenReady().then(start)
else app.quit()
