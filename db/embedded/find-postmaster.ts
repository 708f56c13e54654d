import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  pid: number
  port: number
}

/** What postmaster.pid claims; the process itself may be long gone. */
export function readPidFile(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return undefined
  }
}

/** Whether this pid is a PostgreSQL on this cluster: after a crash the number may be another program's. */
function isPostmaster(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return isAlive(pid)
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(cluster)
}

/** The PostgreSQL that runs on this cluster now. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const claimed = readPidFile(cluster)
  return claimed && isPostmaster(claimed.pid, cluster) ? claimed : undefined
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
