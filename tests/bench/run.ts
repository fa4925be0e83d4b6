import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { benchDesk, SUPERINTENDENT, type BenchDesk } from './desk'
import type { Figure } from './figures'
import { measureBundles } from './measures/bundles'
import { measureCandidates, measureOpening, measureSaving } from './measures/cases'
import { measureLists, measureSearch } from './measures/lists'
import { measureLongCase } from './measures/long-case'
import { measureMemory, measureUnlocking } from './measures/process'
import { measureSummaries } from './measures/summaries'
import { measureIntake, measureRebuilding, measureVerifying } from './measures/whole'
import { measurePages } from './measures/pages'
import { optionsFrom, sizeName, type Options } from './options'
import { growthOf, report, shortfalls } from './report'
import { openSubject } from './subject'

const TOP = resolve(import.meta.dirname, '../..')
const say = (words: string): void => void process.stderr.write(`${words}\n`)

/** The vault's process is measured as it ships, so it is built first. */
function build(): void {
  const tool = resolve(TOP, 'node_modules/electron-vite/bin/electron-vite.js')
  const done = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: TOP,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (done.status !== 0) throw new Error('the program could not be built')
}

async function measure(desk: BenchDesk): Promise<Figure[]> {
  const figures: Figure[] = []
  const add = (more: Figure[]): void => void figures.push(...more)
  const name = sizeName(desk.referrals)
  say(`measuring ${name}: ${desk.entries.toLocaleString('en-GB')} entries`)
  add(await measureUnlocking(desk))
  add(await measureMemory(desk))
  add(await measureSummaries(desk))
  const lead = await openSubject(desk, SUPERINTENDENT)
  try {
    add(await measurePages(lead))
  } finally {
    await lead.close()
  }
  const subject = await openSubject(desk)
  try {
    add(await measureLists(subject))
    add(await measureSearch(subject))
    add(await measureCandidates(subject))
    add(await measureOpening(subject))
    add(await measureSaving(subject))
    add(await measureLongCase(subject))
    say(`measuring ${name}: the whole journal`)
    add(await measureVerifying(subject))
    add(await measureRebuilding(subject))
    say(`measuring ${name}: bundles`)
    add(await measureBundles(subject))
    say(`measuring ${name}: a file`)
    add(await measureIntake(subject))
  } finally {
    await subject.close()
  }
  return figures
}

async function run(options: Options): Promise<number> {
  if (options.build) build()
  const figures: Figure[] = []
  for (const size of options.sizes) {
    const desk = await benchDesk(size, options.keep, say)
    try {
      figures.push(...(await measure(desk)))
    } finally {
      desk.remove()
    }
  }
  const sorted = figures.toSorted((one, other) => order(figures, one) - order(figures, other) || one.size - other.size)
  const memory = Math.round(totalmem() / 1024 ** 3)
  const circumstances = `Focus Desk bench: ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${memory} GB, Node ${process.version}`
  process.stdout.write(`${report(sorted, circumstances)}\n`)
  const short = shortfalls(sorted)
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ circumstances, figures: sorted, growth: growthOf(sorted), shortfalls: short })}\n`
    )
  return options.check && short.length > 0 ? 1 : 0
}

function order(figures: readonly Figure[], figure: Figure): number {
  return figures.findIndex((each) => each.what === figure.what)
}

try {
  process.exitCode = await run(optionsFrom(process.argv.slice(2)))
} catch (fault) {
  say(fault instanceof Error ? (process.env['DEBUG'] ? (fault.stack ?? fault.message) : fault.message) : String(fault))
  process.exitCode = 2
}
