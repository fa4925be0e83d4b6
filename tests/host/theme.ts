import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'
import { note } from './log'
import type { HostContents } from './web-contents'
import { windows } from './windows'

type Source = NativeTheme['themeSource']

/** Electron's `nativeTheme`: what the page's `prefers-color-scheme` says. `system` leaves that to Chromium. */
class HostTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  private source: Source = 'system'

  get themeSource(): Source {
    return this.source
  }

  set themeSource(source: Source) {
    this.source = source
    for (const { webContents: contents } of windows.values()) {
      if (contents.target) applyTheme(contents).catch((error: Error) => note('theme', error.message))
    }
    setImmediate(() => this.emit('updated'))
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

export const nativeTheme = new HostTheme()

/** Gives a page the present colour scheme. */
export async function applyTheme(contents: HostContents): Promise<void> {
  const { themeSource: value } = nativeTheme
  const features = value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }]
  await contents.command('Emulation.setEmulatedMedia', { features })
}
