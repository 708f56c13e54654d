import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until the sessions of a killed PostgreSQL have let go of its memory: a new one beside them would
 * harm the data. Its pid file names the segment; elsewhere than on Linux PostgreSQL's own check stands.
 */
export async function awaitDetached(cluster: string, deadline = Date.now() + 20_000) {
  if (!isAttached(cluster) || Date.now() > deadline) return
  await pause(20)
  await awaitDetached(cluster, deadline)
}

function isAttached(cluster: string) {
  const segment = readLines(join(cluster, 'postmaster.pid'))[6]?.trim().split(/\s+/)[1]
  if (!segment) return false
  const [head = '', ...rows] = readLines('/proc/sysvipc/shm').map((line) => line.trim())
  const columns = head.split(/\s+/)
  const row = rows
    .map((line) => line.split(/\s+/))
    .find((cells) => cells[columns.indexOf('shmid')] === segment)
  return Number(row?.[columns.indexOf('nattch')] ?? 0) > 0
}

function readLines(file: string) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
