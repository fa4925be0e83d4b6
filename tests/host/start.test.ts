import { cpus, loadavg } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { electronBinary } from './electron-binary'
import { fetchElectron } from './fetch-electron'
import { startArguments } from './start-arguments'
import { missingNeeds } from './system'

afterEach(() => vi.unstubAllEnvs())

describe('The words after npm start', () => {
  test('all reach the desk, the data folder as a full path', () => {
    const folder = join('/', 'home', 'someone')
    const data = join(folder, 'data')
    expect(startArguments(['--user-data-dir=data', '--', '--quiet'], folder)).toEqual({
      userDataDir: data,
      words: [`--user-data-dir=${data}`, '--quiet']
    })
    expect(startArguments(['--user-data-dir', 'data', 'one'], folder)).toEqual({
      userDataDir: data,
      words: [`--user-data-dir=${data}`, 'one']
    })
    expect(startArguments([], folder)).toEqual({ userDataDir: undefined, words: [] })
  })

  test('name the data folder or say that it is missing', () => {
    expect(() => startArguments(['--user-data-dir='], '/')).toThrow('--user-data-dir needs a folder')
    expect(() => startArguments(['--user-data-dir'], '/')).toThrow('--user-data-dir needs a folder')
  })
})

describe.runIf(process.platform === 'linux')('What the system must have', () => {
  test('is named with the packages that bring it', () => {
    vi.stubEnv('PATH', ['/nowhere', '/nor/here'].join(delimiter))
    vi.stubEnv('FOCUS_DESK_HOST_ONLY', '1')
    vi.stubEnv('FOCUS_DESK_CHROMIUM', '')
    expect(missingNeeds('test')).toEqual(
      expect.arrayContaining([
        { name: 'Chromium', packages: ['chromium'], essential: true },
        { name: 'Xvfb', packages: ['xvfb'], essential: false }
      ])
    )
    vi.stubEnv('DISPLAY', ':0')
    expect(missingNeeds('start').map(({ name }) => name)).not.toContain('Xvfb')
  })
})

describe('Electron’s program', () => {
  test('is not there for those who want the host', () => {
    vi.stubEnv('ELECTRON_EXEC_PATH', process.execPath)
    expect(electronBinary()).toBe(process.execPath)
    vi.stubEnv('FOCUS_DESK_HOST_ONLY', '1')
    expect(electronBinary()).toBeUndefined()
  })

  test('is given up within three seconds when its server cannot be reached', async () => {
    for (const name of [
      'CI',
      'FOCUS_DESK_NO_FETCH',
      'FOCUS_DESK_HOST_ONLY',
      'ELECTRON_SKIP_BINARY_DOWNLOAD',
      'HTTPS_PROXY',
      'https_proxy'
    ]) {
      vi.stubEnv(name, '')
    }
    vi.stubEnv('electron_config_cache', '/nowhere')
    // Addresses of RFC 5737 are given to nobody, so nothing there ever answers.
    vi.stubEnv('ELECTRON_MIRROR', 'https://192.0.2.1/')
    const start = performance.now()
    expect(await fetchElectron()).toBeUndefined()
    // What else the machine does at the moment is not the look-up's fault; the system itself would try for two minutes.
    const busy = Math.max(1, (loadavg()[0] ?? 0) / cpus().length)
    expect(performance.now() - start).toBeLessThan(4000 * busy)
  })
})
