import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme, variables } from './theme'

/** Light or dark is the only thing this program leaves in the browser's storage. */
const remembered = localStorageColorSchemeManager({ key: 'theme' })

function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''
}

/** The look of every page: theme, colour scheme, notices. */
export function ThemeProvider({ children }: { children: ReactNode }): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={remembered}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}
