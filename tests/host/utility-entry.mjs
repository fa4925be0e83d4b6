// Runs in a utility process before its own entry: gives it `process.parentPort`, as Electron does.
import { EventEmitter } from 'node:events'

class ParentPort extends EventEmitter {
  #waiting = []
  #started = false

  constructor() {
    super()
    process.on('message', (data) => this.#take({ data, ports: [] }))
    // Messages wait for the first listener, however late it comes.
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.start())
    })
  }

  start() {
    this.#started = true
    for (const message of this.#waiting.splice(0)) this.emit('message', message)
  }

  postMessage(message) {
    if (process.connected) process.send(message)
  }

  #take(message) {
    if (this.#started) this.emit('message', message)
    else this.#waiting.push(message)
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true })
Object.defineProperty(process, 'type', { value: 'utility', enumerable: true })

// The main process is gone, killed perhaps: what it started goes too.
process.on('disconnect', () => process.exit(1))
