import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** Each wall of the house, broken once: the linter must say so. */
const root = join(import.meta.dirname, '..', '..')
let house: string

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'walls-'))
  mkdirSync(join(house, 'tests', 'house'), { recursive: true })
  for (const file of ['.oxlintrc.json', join('tests', 'house', 'walls.js')])
    copyFileSync(join(root, file), join(house, file))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function lint(file: string, code: string): string {
  const path = join(house, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
  try {
    const ran = spawnSync(
      process.execPath,
      [join(root, 'node_modules', 'oxlint', 'bin', 'oxlint'), '--deny-warnings', file],
      {
        cwd: house,
        encoding: 'utf8'
      }
    )
    return ran.status === 0 ? '' : ran.stdout + ran.stderr
  } finally {
    rmSync(path)
  }
}

describe('a wall that is broken is named', () => {
  test.each([
    [
      'contract imports the vault',
      'src-main/contract/x.ts',
      "import { a } from '../vault/a'\nexport const b = a\n",
      'contract/ imports nothing'
    ],
    [
      'contract imports Node',
      'src-main/contract/x.ts',
      "import { a } from 'node:fs'\nexport const b = a\n",
      'contract/ imports nothing'
    ],
    [
      'the page imports the vault',
      'src-renderer/app/x.ts',
      "import { a } from '../../src-main/vault/a'\nexport const b = a\n",
      'the contract and itself'
    ],
    [
      'the page imports Node',
      'src-renderer/app/x.ts',
      "import { a } from 'node:fs'\nexport const b = a\n",
      'no Node and no Electron'
    ],
    [
      'one subject reaches inside another',
      'src-main/casework/tasks/x.ts',
      "import { a } from '../people/rules'\nexport const b = a\n",
      'never reaches inside'
    ],
    [
      'casework knows the window',
      'src-main/casework/tasks/x.ts',
      "import { a } from '../../shell/window'\nexport const b = a\n",
      'nothing of windows'
    ],
    [
      'ipcMain outside the gate',
      'src-main/shell/x.ts',
      "import { ipcMain } from 'electron'\nexport const b = ipcMain\n",
      'gate/ alone'
    ],
    [
      'electron in the vault',
      'src-main/vault/x.ts',
      "import { app } from 'electron'\nexport const b = app\n",
      'electron is named in'
    ],
    [
      'the engine outside the runner',
      'src-main/journal/x.ts',
      "import { Database } from '@signalapp/sqlcipher'\nexport const b = Database\n",
      'vault/sql.ts alone'
    ],
    [
      'a statement prepared elsewhere',
      'src-main/journal/x.ts',
      "export const a = (db) => db.prepare('SELECT 1')\n",
      'vault/sql.ts alone'
    ],
    [
      'SQL from input',
      'src-main/journal/x.ts',
      'export const a = (sql, name) => sql.all(`SELECT * FROM ${name}`)\n',
      'never built from input'
    ],
    [
      'window.desk outside api',
      'src-renderer/features/x.ts',
      "export const a = () => window.desk.call('x', {})\n",
      'src-renderer/api/ alone'
    ],
    [
      'a rule with a clock',
      'src-main/casework/referrals/rules.ts',
      'export const a = () => Date.now()\n',
      'a rule is pure'
    ],
    [
      'a rule with chance',
      'src-main/casework/referrals/rules.ts',
      'export const a = () => Math.random()\n',
      'a rule is pure'
    ],
    ['a file past 400 lines', 'src-main/journal/x.ts', `${'export {}\n'.repeat(401)}`, 'max-lines'],
    ['any', 'src-main/journal/x.ts', 'export const a = (b: any): void => void b\n', 'no-explicit-any'],
    ['an image without words', 'src-renderer/app/x.tsx', 'export const A = () => <img src="a.png" />\n', 'jsx-a11y']
  ])('%s', (_wall, file, code, words) => {
    expect(lint(file, code).toLowerCase()).toContain(words.toLowerCase())
  })

  test('and what keeps to them passes', () => {
    expect(
      lint(
        'src-main/casework/tasks/x.ts',
        "import { a } from '../people'\nimport { b } from '../../contract/ids'\nexport const c = [a, b]\n"
      )
    ).toBe('')
    expect(lint('src-main/gate/x.ts', "import { ipcMain } from 'electron'\nexport const b = ipcMain\n")).toBe('')
    expect(lint('src-renderer/app/x.ts', "import { a } from '../../src-main/contract/ids'\nexport const b = a\n")).toBe(
      ''
    )
  })
})
