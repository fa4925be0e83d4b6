import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { onPath } from './chromium'

/** A display of our own, for windows nobody needs to look at. */
export interface PrivateDisplay {
  /** What a program needs in its environment to show windows there. */
  environment: { DISPLAY: string; FOCUS_DESK_PRIVATE_DISPLAY: string; FOCUS_DESK_SCREEN: string }
  stop(): Promise<void>
}

// The shell waits for its input to end, which it does however this process ends, and then takes Xvfb with it.
const script = 'Xvfb "$@" 3>&3 & server=$!; exec 3>&-; read -r _; kill $server; wait $server'

/**
 * Starts an Xvfb on a number it chooses itself, without any TCP port. Resolves with undefined when there is none on
 * this machine or it does not start within half a minute.
 * @param size width and height in pixels, as 1440x900
 */
export async function privateDisplay(size = '1440x900'): Promise<PrivateDisplay | undefined> {
  if (!onPath('Xvfb')) return undefined
  const words = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset']
  const shell = spawn('sh', ['-c', script, 'sh', ...words], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] })
  const exited = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    shell.stdin?.destroy()
    return exited
  }
  const said = shell.stdio[3] as Readable
  const number = await new Promise<string | undefined>((resolve) => {
    const late = setTimeout(() => resolve(undefined), 30_000)
    const settle = (text: string | undefined): void => {
      clearTimeout(late)
      resolve(text)
    }
    let text = ''
    said.on('close', () => settle(undefined))
    said.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (text.includes('\n')) settle(text.trim())
    })
  })
  if (number === undefined) {
    await stop()
    return undefined
  }
  // Neither the display nor the pipes to it keep this process alive.
  shell.unref()
  for (const pipe of [shell.stdin, said]) (pipe as unknown as { unref(): void }).unref()
  return { environment: { DISPLAY: `:${number}`, FOCUS_DESK_PRIVATE_DISPLAY: '1', FOCUS_DESK_SCREEN: size }, stop }
}
