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
import { GROUPS, optionsFrom, sizeName, type Group, type Options } from './options'
import { growthOf, report, shortfalls } from './report'
import { openSubject, type Subject } from './subject'

const TOP = resolve(import.meta.dirname, '../..')
const say = (words: string): void => void process.stderr.write(`${words}\n`)

/** Groups that measure processes as they ship, so these are built first. */
const BUILT: readonly Group[] = ['process', 'bundles']

function build(): void {
  const tool = resolve(TOP, 'node_modules/electron-vite/bin/electron-vite.js')
  const done = spawnSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: TOP,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  if (done.status !== 0) throw new Error('the program could not be built')
}

/** Groups that open the desk themselves. */
const WITH_DESK: Partial<Record<Group, (desk: BenchDesk) => Promise<Figure[]>>> = {
  process: async (desk) => [...(await measureUnlocking(desk)), ...(await measureMemory(desk))],
  summaries: measureSummaries,
  async pages(desk) {
    const lead = await openSubject(desk, SUPERINTENDENT)
    try {
      return await measurePages(lead)
    } finally {
      await lead.close()
    }
  }
}
/** Groups of what a desk officer does who is signed in. */
const WITH_SUBJECT: Partial<Record<Group, readonly ((subject: Subject) => Promise<Figure[]>)[]>> = {
  lists: [measureLists, measureSearch],
  cases: [measureCandidates, measureOpening, measureSaving, measureLongCase],
  whole: [measureVerifying, measureRebuilding],
  bundles: [measureBundles],
  file: [measureIntake]
}

async function measure(desk: BenchDesk, wanted: (group: Group) => boolean): Promise<Figure[]> {
  const figures: Figure[] = []
  const name = sizeName(desk.referrals)
  say(`measuring ${name}: ${desk.entries.toLocaleString('en-GB')} entries`)
  const groups = GROUPS.filter(wanted)
  for (const group of groups) figures.push(...((await WITH_DESK[group]?.(desk)) ?? []))
  const measures = groups.flatMap((group) => (WITH_SUBJECT[group] ?? []).map((each) => ({ group, each })))
  if (measures.length === 0) return figures
  const subject = await openSubject(desk)
  try {
    for (const { group, each } of measures) {
      say(`measuring ${name}: ${group}`)
      figures.push(...(await each(subject)))
    }
  } finally {
    await subject.close()
  }
  return figures
}

async function run(options: Options): Promise<number> {
  if (options.build && (options.only.length === 0 || options.only.some((each) => BUILT.includes(each)))) build()
  const { only } = options
  const figures: Figure[] = []
  for (const size of options.sizes) {
    const desk = await benchDesk(size, options.keep, say)
    try {
      figures.push(...(await measure(desk, (group) => only.length === 0 || only.includes(group))))
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
