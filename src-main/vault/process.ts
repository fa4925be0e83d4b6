import { Demonstration } from '../contract/desk'
import { isCallName } from '../contract'
import type { DeskEvent } from '../contract/events'
import { toldOf } from '../gate/admit'
import { startVault, type VaultPlace } from './session/vault'

/**
 * The vault's process: the only one that ever sees a key. Under Electron it is a utility process and speaks over its parent port; under plain Node
 * (tests, tools) the same file runs as a forked child.
 */
interface Asked {
  id: number
  name: string
  input: unknown
}

interface ParentPort {
  on(event: 'message', heard: (message: { data: Asked }) => void): void
  postMessage(message: unknown): void
}

function placeFrom(args: readonly string[]): VaultPlace {
  const after = (name: string): string => {
    const value = args[args.indexOf(name) + 1]
    if (!args.includes(name) || value === undefined) throw new Error(`the vault needs ${name}`)
    return value
  }
  const demonstration = args.includes('--demonstration') && Demonstration.parse(after('--demonstration'))
  return { folder: after('--desk'), backups: after('--backups'), demonstration }
}

function listen(heard: (asked: Asked) => void): (message: unknown) => void {
  const port = (process as unknown as { parentPort?: ParentPort }).parentPort
  if (port) {
    port.on('message', ({ data }) => heard(data))
    return (message) => port.postMessage(message)
  }
  process.on('message', (message) => heard(message as Asked))
  process.on('disconnect', () => process.exit(0))
  return (message) => void process.send?.(message)
}

const post = listen((asked) => void answer(asked))
const vault = startVault(placeFrom(process.argv), (event: DeskEvent) => post({ tell: event }))

async function answer({ id, name, input }: Asked): Promise<void> {
  try {
    const value = isCallName(name) || name.startsWith('vault.') ? await vault.ask(name, input) : undefined
    post({ id, ok: true, value })
  } catch (fault) {
    post({ id, ok: false, error: toldOf(fault) })
  }
}
