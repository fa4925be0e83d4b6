import { Worker } from 'node:worker_threads'

/** Runs beside the reading, which may hold the main thread for long: a thread of its own that ends the whole process in time. */
const WATCH = `
const { parentPort } = require('node:worker_threads')
let timer
parentPort.on('message', (milliseconds) => {
  clearTimeout(timer)
  if (milliseconds > 0) timer = setTimeout(() => process.kill(process.pid, 'SIGKILL'), milliseconds)
})
`

export interface Deadline {
  /** From now on the process has this many milliseconds. */
  start(milliseconds: number): void
  stop(): void
}

/** Makes a deadline that holds even while the main thread is busy: when it passes, the process ends. */
export function makeDeadline(): Deadline {
  const watch = new Worker(WATCH, { eval: true, execArgv: [], env: {} })
  watch.unref()
  return {
    start: (milliseconds) => watch.postMessage(milliseconds),
    stop: () => watch.postMessage(0)
  }
}
