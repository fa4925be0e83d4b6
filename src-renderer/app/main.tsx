import './theme/without-eval'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './theme/fonts.css'
import './theme/theme.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { answers } from '../api'
import { DeskPhases } from './desk-phases'
import { PageFaults } from './page-faults'
import { ThemeProvider } from './theme/theme-provider'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ThemeProvider>
        <PageFaults>
          <QueryClientProvider client={answers}>
            <Router hook={useHashLocation}>
              <DeskPhases />
            </Router>
          </QueryClientProvider>
        </PageFaults>
      </ThemeProvider>
    </StrictMode>
  )
}
