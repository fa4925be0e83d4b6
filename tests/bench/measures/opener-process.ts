import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { AskOpener } from '../../../src-main/transfer/ask-opener'

/** The built opener as the process of its own that it is in the program, and how to ask it. */
export async function startOpener(): Promise<{ ask: AskOpener; end(): void }> {
  const module = resolve(import.meta.dirname, '../../../out/main/opener.js')
  const child = fork(module, [], { execArgv: [], serialization: 'advanced', stdio: 'ignore' })
  await once(child, 'spawn')
  let id = 0
  return {
    async ask(name, input) {
      child.send({ id: ++id, name, input })
      const [answer] = (await once(child, 'message')) as [{ ok: true; value: unknown } | { ok: false; error: unknown }]
      if (!answer.ok) throw new Error(`the opener refused: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
    end: () => void child.kill()
  }
}
