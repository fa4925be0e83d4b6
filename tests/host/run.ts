// node --import tsx tests/host/run.ts <app folder> [switches]
// Runs an Electron app's main entry under plain Node, with Chromium for its windows. See README.md in this folder.
import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [node = process.execPath, , folder = '.', ...switches] = process.argv
const root = resolve(folder)
process.argv = [node, folder, ...switches]
process.env['FOCUS_DESK_HOST'] = 'Chromium host'
process.env['FOCUS_DESK_HOST_APP'] = root

function readJson(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}

const versionOfElectron = readJson(resolve(import.meta.dirname, '../../node_modules/electron/package.json'))['version']
const asInElectron = {
  versions: { ...process.versions, electron: versionOfElectron, chrome: '' },
  type: 'browser',
  defaultApp: true,
  resourcesPath: join(root, 'resources')
}
for (const [name, value] of Object.entries(asInElectron)) {
  Object.defineProperty(process, name, { value, enumerable: true, configurable: true })
}

register('./hooks.mjs', import.meta.url)
const { default: electron } = await import('./electron')
const { obeyTest } = await import('./driver')
const { app, BrowserWindow } = electron

obeyTest(electron)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
// Whoever started us has gone, killed perhaps: nobody is left to see how we end.
process.on('disconnect', () => {
  app.quit()
  setTimeout(() => app.exit(1), 5000).unref()
})
process.on('exit', () => {
  for (const window of BrowserWindow.getAllWindows()) window.kill()
})

const main = readJson(join(root, 'package.json'))['main'] ?? 'index.js'
await import(pathToFileURL(resolve(root, main)).href)
app.becomeReady()
