import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A file of /proc, or nothing once its process is gone. */
function readProcess(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** True for a process that runs; one that has ended stays in the table until its parent has asked after it. */
export function isRunning(pid: number | string): boolean {
  const state = readProcess(pid, 'stat')
  return state !== '' && !/\) Z /.test(state)
}

/** The running processes with this text on their command line. */
export function processesWith(text: string): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.filter((pid) => readProcess(pid, 'cmdline').includes(text) && isRunning(pid))
}

/** The inode numbers of a process's sockets. */
export function socketsOf(pid: string): string[] {
  const { stdout } = spawnSync('ls', ['-l', `/proc/${pid}/fd`], { encoding: 'utf8' })
  return [...stdout.matchAll(/socket:\[(\d+)\]/g)].map(([, inode = '']) => inode)
}

/** The inode numbers of every TCP socket that listens on this machine. */
export function listeningSockets(): Set<string> {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFileSync(file, 'utf8'))
  const rows = tables.flatMap((table) => table.split('\n').slice(1)).map((line) => line.trim().split(/\s+/))
  return new Set(rows.flatMap((row) => (row[3] === '0A' && row[9] !== undefined ? [row[9]] : [])))
}
