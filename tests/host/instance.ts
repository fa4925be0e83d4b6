import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'

/** What a second start tells the first one. */
export interface SecondStart {
  argv: string[]
  cwd: string
  extra: unknown
}

// Runs in a process of its own because the second start must have spoken before it goes on to quit.
const tell =
  'const s = require("net").connect("\\0" + process.argv[1], () => s.end(process.argv[2])); s.on("error", () => {})'

/**
 * Takes the lock of a data folder: an abstract Unix socket, which is neither a file that can be left behind nor a
 * port. Returns the lock, or undefined when another process holds it; that one is then told of this start.
 */
export function takeLock(userData: string, extra: unknown, second: (start: SecondStart) => void): Server | undefined {
  const name = `focus-desk-host-${createHash('sha256').update(userData).digest('hex').slice(0, 32)}`
  const server = createServer((socket) => {
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      said += text
    })
    socket.on('end', () => second(JSON.parse(said) as SecondStart))
    socket.on('error', () => socket.destroy())
  })
  server.on('error', () => server.close())
  // A socket of this kind is bound before listen() returns.
  server.listen(`\0${name}`)
  if (server.listening) return server.unref()
  const start: SecondStart = { argv: process.argv, cwd: process.cwd(), extra }
  spawnSync(process.execPath, ['-e', tell, name, JSON.stringify(start)], { timeout: 3000, env: {} })
  return undefined
}
