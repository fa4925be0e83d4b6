import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { switchValue } from './switches'

const set = new Map<string, string>()

function standard(name: string, appName: string): string | undefined {
  const home = homedir()
  const settings = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config')
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return settings
    case 'userData':
    case 'sessionData':
      return switchValue('user-data-dir') || join(settings, appName)
    case 'logs':
      return join(pathOf('userData', appName), 'logs')
    case 'crashDumps':
      return join(pathOf('userData', appName), 'Crashpad')
    case 'temp':
      return tmpdir()
    case 'exe':
    case 'module':
      return process.execPath
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return join(home, name[0]?.toUpperCase() + name.slice(1))
    default:
      return undefined
  }
}

/** The folder Electron's `app.getPath(name)` gives on Linux; throws for a name it does not know. */
export function pathOf(name: string, appName: string): string {
  const found = set.get(name) ?? standard(name, appName)
  if (found === undefined) throw new Error(`Failed to get '${name}' path`)
  return found
}

export function setPath(name: string, path: string): void {
  set.set(name, path)
}
