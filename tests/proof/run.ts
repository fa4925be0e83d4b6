import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { damagedBundles } from './damaged-bundles'
import { hostileBundles } from './hostile-bundles'
import type { Promised, Proved } from './promise'

const TOP = resolve(import.meta.dirname, '../..')
const promises: readonly Promised[] = [damagedBundles, hostileBundles]

interface Line extends Proved {
  id: string
  words: string
  seconds: number
}

function report(lines: readonly Line[]): string {
  return lines
    .map(({ id, words, cases, seconds, found, broken }) =>
      [
        `## ${id}: ${words}`,
        '',
        `${broken.length === 0 ? 'Kept' : 'NOT KEPT'} in ${cases.toLocaleString('en-GB')} cases, ${seconds} s.`,
        '',
        ...broken.map((each) => `- NOT KEPT: ${each}`),
        ...found.map((each) => `- ${each}`),
        ''
      ].join('\n')
    )
    .join('\n')
}

/**
 * Proves the promises that are named, all without a name. Writes proof.md and proof.json at the top and prints the report; with `--json` the last
 * line is one JSON object. The exit status is 0 only when every promise is kept.
 */
async function run(given: readonly string[]): Promise<number> {
  const names = given.filter((each) => !each.startsWith('--'))
  const unknown = names.filter((name) => !promises.some(({ id }) => id === name))
  if (unknown.length > 0)
    throw new Error(
      `There is no proof of ${unknown.join(', ')}; there is of ${promises.map(({ id }) => id).join(', ')}.`
    )
  const lines: Line[] = []
  for (const { id, words, prove } of promises.filter((each) => names.length === 0 || names.includes(each.id))) {
    const start = performance.now()
    const proved = await prove((said) => void process.stderr.write(`${said}\n`))
    lines.push({ id, words, ...proved, seconds: Math.round((performance.now() - start) / 100) / 10 })
  }
  const text = `# What was proved\n\n${report(lines)}`
  const kept = lines.every(({ broken }) => broken.length === 0)
  const json = JSON.stringify({ kept, promises: lines })
  writeFileSync(resolve(TOP, 'proof.md'), text)
  writeFileSync(resolve(TOP, 'proof.json'), `${json}\n`)
  process.stdout.write(`${text}\n`)
  if (given.includes('--json')) process.stdout.write(`${json}\n`)
  return kept ? 0 : 1
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exitCode = 2
}
