import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const TOP = resolve(import.meta.dirname, '../../src-main')
const IMPORT = /^import (?!type )[^'"]*['"]([^'"]+)['"]/gm

/** Everything the opener's process loads: our own files and the packages they ask for. */
function loadedFrom(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    for (const [, asked = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (!asked.startsWith('.')) packages.add(asked)
      else {
        const path = resolve(dirname(file), asked)
        visit(existsSync(`${path}.ts`) ? `${path}.ts` : resolve(path, 'index.ts'))
      }
    }
  }
  visit(entry)
  return {
    files: [...files].map((file) => relative(TOP, file).replaceAll('\\', '/')).sort(),
    packages: [...packages].sort()
  }
}

/**
 * What else it needs to check entries: their shapes and digests, and the tables of the journey that shapes are spelled with. Whatever of these
 * reached the store would load files of the vault, and those stand nowhere here.
 */
const PURE = [
  /^casework\/[a-z]+\/(?:[a-z]+-)?entries\.ts$/,
  /^casework\/referrals\/(?:journey|needs|support|support\/rules|file)\/[a-z-]+\.ts$/,
  /^casework\/referrals\/(?:clocks|decisions|entry-versions|episode|faults-of-[a-z]+|fields|parts-of-form|policy|stages|words)\.ts$/,
  /^casework\/(?:referrals\/(?:earlier|retention)\/entries|people\/pairs\/pair-entries)\.ts$/,
  /^casework\/calendar\/[a-z-]+\.ts$/,
  /^journal\/(?:canonical|catalogue|digest|entry|feeds|moments|own-kinds|sent)\.ts$/,
  /^signatures\/ssh-signature\.ts$/
]

test('the opener loads nothing that could reach a key, the store, a file or a network', () => {
  const { files, packages } = loadedFrom(resolve(TOP, 'transfer/opener/process.ts'))
  expect(files.length).toBeGreaterThan(10)
  const others = files.filter((file) => !/^(?:transfer\/opener|contract)\//.test(file))
  expect(others.filter((file) => !PURE.some((pure) => pure.test(file)))).toEqual([])
  expect(packages).toEqual([
    'csv-parse',
    'csv-parse/sync',
    'node:crypto',
    'node:stream',
    'node:stream/promises',
    'node:v8',
    'node:worker_threads',
    'node:zlib',
    'read-excel-file/universal',
    'sodium-native',
    'zod'
  ])
})
