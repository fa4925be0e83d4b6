import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/longest-first.ts'

/** Far longer than any test takes alone: a time limit is there to end what hangs, and others may load the machine. */
const slow = { testTimeout: 400_000, hookTimeout: 400_000 }
const setupFiles = ['tests/support/each-file.ts']
const journeys = ['tests/host/**/*.test.ts', 'tests/journeys/**/*.test.ts']

/** Files that want a page around them, put something else in a module's place or move the clock of the whole process. */
const alone = [
  'tests/**/*.test.tsx',
  'tests/renderer/**/*.test.ts',
  'tests/shell/**/*.test.ts',
  'tests/vault/consultations.test.ts'
]

/**
 * `unit` runs in the process. Nothing of it keeps anything between two files, so the files share one load of the program, which is most of
 * what a small file costs; those that cannot share are `alone`. `journeys` drives the real window. A file of it waits for its window most of
 * the time, so two run at once even on two cores, each with a desk, a profile and a display of its own.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...journeys, ...alone],
          environment: 'node',
          pool: 'forks',
          isolate: false,
          maxWorkers: '100%',
          setupFiles,
          ...slow
        }
      },
      {
        test: {
          name: 'alone',
          include: alone,
          exclude: journeys,
          environment: 'node',
          pool: 'forks',
          maxWorkers: '100%',
          setupFiles,
          ...slow
        }
      },
      {
        test: {
          name: 'journeys',
          include: journeys,
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          ...slow
        }
      }
    ]
  }
})
