import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useLocation } from 'wouter'
import { lockDesk } from '../../api'
import type { Doing } from './commands'
import { openPalette, showShortcuts } from './overlays'

/** What commands can do, bound to this page. */
export function useDoing(): Doing {
  const [, go] = useLocation()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  return {
    go: (path) => go(path),
    openPalette,
    openShortcuts() {
      spotlight.close()
      showShortcuts(true)
    },
    toggleScheme: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
    lock: () => void lockDesk().catch(() => undefined)
  }
}
