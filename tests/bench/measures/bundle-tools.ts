import { spawnSync } from 'node:child_process'

/** Notes the most memory that is taken, beyond what was taken at first. */
export function watchMemory(): { look(): Promise<void>; megabytes(): number } {
  const first = process.memoryUsage().rss
  let most = first
  return {
    async look() {
      most = Math.max(most, process.memoryUsage().rss)
    },
    megabytes: () => (most - first) / 1_000_000
  }
}

/** `tar`, Brotli and the `age` command on the same bytes; null where one of them is not there. */
export function toolsTake(folder: string, recipients: readonly string[]): number | null {
  const brotli = `node -e "const z=require('zlib');process.stdin.pipe(z.createBrotliCompress({params:{[z.constants.BROTLI_PARAM_QUALITY]:1}})).pipe(process.stdout)"`
  const packer = spawnSync('brotli', ['--version']).status === 0 ? 'brotli -q 1 -c' : brotli
  const to = recipients.map((each) => `-r ${each}`).join(' ')
  const start = performance.now()
  const done = spawnSync(
    'bash',
    ['-o', 'pipefail', '-c', `tar -c entries.ndjson | ${packer} | age ${to} > tools.age && sync tools.age`],
    {
      cwd: folder
    }
  )
  return done.status === 0 ? performance.now() - start : null
}
