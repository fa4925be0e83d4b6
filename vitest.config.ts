import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 120_000, hookTimeout: 120_000 }

/** `unit` runs in the process, `journeys` drives the real window: one at a time, because two cores are all a desk's PC may have. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/journeys/**', 'tests/host/**'],
          environment: 'node',
          pool: 'forks',
          ...slow
        }
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/host/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          fileParallelism: false,
          ...slow
        }
      }
    ]
  }
})
