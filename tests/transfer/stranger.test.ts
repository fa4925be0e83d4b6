import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealBundle } from '../../src-main/transfer/seal-bundle'
import { playCase, twoTerminals, type TwoTerminals } from './two-terminals'
import { fingerprintOf } from '../../src-main/signatures/ssh-signature'

const CARD = readFileSync(resolve(import.meta.dirname, '../../resources/manual/open-a-bundle.md'), 'utf8')

/** The commands of the card in their order, each with what the card says it shows. */
const steps = [...CARD.matchAll(/```(sh|text)\n([^]*?)```/g)].reduce<{ commands: string; shows: string | null }[]>(
  (all, [, kind, text = '']) => {
    const last = all.at(-1)
    if (kind === 'text' && last) last.shows = text
    else all.push({ commands: text, shows: null })
    return all
  },
  []
)
const tools = ['age', 'tar', 'ssh-keygen', 'sha256sum'].every((tool) => spawnSync('which', [tool]).status === 0)

let both: TwoTerminals
let folder: string

beforeEach(async () => {
  both = await twoTerminals()
  playCase(both.sender.desk, 'Maunder')
  const { sender, recipient, recovery, stick, work } = both
  const entries = sender.entries()
  const { name } = await sealBundle({
    draft: sender.draftFor(recipient),
    entries: [entries],
    count: entries.length,
    signingKey: sender.signingKey,
    recovery: [recovery.recipient],
    folder: stick,
    name: 'camden-to-barnet-1.fdbundle',
    workFolder: work,
    progress: async () => undefined
  })
  folder = mkdtempSync(join(tmpdir(), 'focus-desk-stranger-'))
  copyFileSync(join(stick, name), join(folder, name))
  writeFileSync(join(folder, 'key.txt'), `${recipient.age.identity}\n`)
})
afterEach(() => {
  both.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What came of some lines of the card; `output` is all that was shown, `stdout` what a tool answered with, `fault` why none could be started. */
interface Shown {
  status: number | null
  stdout: string
  output: string
  fault: string
}

/** Runs lines of the card in the folder with no settings but its own: the tools answer in English, read no terminal and know no home. */
function run(commands: string): Shown {
  const { stdout, stderr, status, error } = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, LC_ALL: 'C', TZ: 'UTC' }
  })
  return { status, stdout, output: `${stdout}${stderr}`, fault: error?.message ?? '' }
}

/** What the card shows, with `…` for what differs from bundle to bundle. */
function asPattern(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '[^\\n]*')}$`)
}

describe.skipIf(!tools)('a stranger with the card of the manual', () => {
  test('opens and checks a bundle by its very lines', () => {
    expect(steps).toHaveLength(5)
    for (const { commands, shows } of steps) {
      const shown = run(commands)
      expect({ commands, ...shown }).toMatchObject({ status: 0, fault: '' })
      // A tool may say more beside its answer, such as that a file is of tomorrow by the clock of this PC.
      if (shows !== null) expect(shown.stdout, shown.output).toMatch(asPattern(shows))
      if (shows?.includes('SHA256:')) expect(shown.stdout).toContain(fingerprintOf(both.sender.key))
    }
  })

  test('sees that a key it was not written for opens nothing', () => {
    writeFileSync(join(folder, 'key.txt'), `${both.sender.age.identity}\n`)
    const { output, status } = run(steps[0]?.commands ?? '')
    expect(status).not.toBe(0)
    expect(output).toContain('no identity matched any of the recipients')
  })

  test('sees that the manifest or the entries were changed', () => {
    for (const { commands } of steps.slice(0, 2)) run(commands)
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8')
    writeFileSync(join(folder, 'manifest.json'), manifest.replace('"sequence":1', '"sequence":2'))
    expect(run(steps[2]?.commands ?? '').output).toContain('Could not verify signature')
    expect(run(steps[3]?.commands ?? '').status).not.toBe(0)
    writeFileSync(join(folder, 'entries.ndjson.br'), 'other entries')
    expect(run(steps[4]?.commands ?? '').status).not.toBe(0)
  })
})
