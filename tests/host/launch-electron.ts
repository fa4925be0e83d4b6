import { _electron } from 'playwright-core'
import type { Launched, Start } from './launched'

const goneWithinMs = 10_000

/** Starts an app in real Electron, driven by Playwright. */
export async function launchElectron(executablePath: string, start: Start): Promise<Launched> {
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...rest } = process.env as Record<string, string>
  const app = await _electron.launch({
    executablePath,
    args: [
      start.root,
      `--user-data-dir=${start.userData}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(start.headless && process.platform === 'linux' ? ['--headless', '--ozone-platform=headless'] : []),
      ...start.args
    ],
    cwd: start.root,
    env: { ...rest, ...start.env }
  })
  const child = app.process()
  let text = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (bytes: Buffer) => {
      text += bytes.toString()
    })
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const page = await app.firstWindow()
  return {
    kind: 'electron',
    page,
    pid: child.pid ?? 0,
    output: () => text,
    evaluate: async (call, given) => (await app.evaluate(call as never, given as never)) as never,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async close() {
      const late = setTimeout(() => child.kill('SIGKILL'), goneWithinMs)
      await app.close()
      clearTimeout(late)
    }
  }
}
