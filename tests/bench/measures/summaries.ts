import type { CallName, CheckedOf, InputOf, OutputOf } from '../../../src-main/contract'
import { declarationOf } from '../../../src-main/contract'
import { startVault, type Vault } from '../../../src-main/vault/session/vault'
import { PASSPHRASE, SIGN_IN, type BenchDesk } from '../desk'
import { atMost, timesOf, type Figure } from '../figures'

const ROUNDS = 3
const SUPERINTENDENT = 'superintendent'
const DAY = 86_400_000

type Ask = <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>

async function signedIn<T>(vault: Vault, signIn: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  await vault.ask('desk.unlock', { signIn, passphrase: PASSPHRASE })
  try {
    return await work(async (name, input) => {
      const checked = declarationOf(name).in.parse(input) as CheckedOf<typeof name>
      return (await vault.ask(name, checked)) as never
    })
  } finally {
    await vault.ask('vault.close', {})
  }
}

async function lap<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const value = await work()
  times.push(performance.now() - start)
  return value
}

/** The year up to yesterday. */
function lastYear(): { from: string; to: string } {
  const day = (ago: number): string => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10)
  return { from: day(365), to: day(1) }
}

/** A summary of the last year: its figures counted and frozen by an officer, its pages drawn and signed by the superintendent. */
export async function measureSummaries(desk: BenchDesk): Promise<Figure[]> {
  const vault = startVault({ folder: desk.folder, backups: desk.backups, demonstration: false }, () => undefined)
  const [counting, freezing, drawing, signing]: [number[], number[], number[], number[]] = [[], [], [], []]
  const period = lastYear()
  const frozen = await signedIn(vault, SIGN_IN, async (ask) => {
    const summaries: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const { digest: figures } = await lap(counting, () => ask('summaries.figures', period))
      const given = { ...period, commentary: 'Quiet.', marking: 'OFFICIAL-SENSITIVE' as const, figures }
      summaries.push((await lap(freezing, () => ask('summaries.freeze', given))).id)
    }
    return summaries
  })
  await signedIn(vault, SUPERINTENDENT, async (ask) => {
    for (const summary of frozen) {
      const { digest } = await lap(drawing, () => ask('summaries.pages', { summary }))
      await lap(signing, () => ask('summaries.sign', { summary, digest, passphrase: PASSPHRASE }))
    }
  })
  const figure = (what: string, measured: number[], limit?: number): Figure => {
    const { median, p95 } = timesOf(measured)
    const promises = limit === undefined ? [] : [atMost(`within ${limit} ms`, median, limit)]
    return { what, size: desk.referrals, unit: 'ms', value: median, p95, promises }
  }
  return [
    figure('summary: figures', counting, 1000),
    figure('summary: freeze', freezing),
    figure('summary: pages drawn', drawing, 3000),
    figure('summary: signed PDF, the passphrase tried', signing, 3000)
  ]
}
