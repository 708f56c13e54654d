import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { awaitDetached } from './await-detached.ts'
import { findPostmaster, readPidFile, type Postmaster } from './find-postmaster.ts'
import { runTool } from './run-tool.ts'
import { StartFailure } from './start-failure.ts'

const WAIT_SECONDS = '120'

export interface Cluster {
  binaries: string
  folder: string
}

export type ServerSettings = Record<string, string>

/** Starts PostgreSQL on a cluster and waits until it answers; it outlives this process until it is stopped. */
export async function startPostmaster(cluster: Cluster, port: number, settings: ServerSettings) {
  await awaitDetached(cluster.folder)
  forgetStalePidFile(cluster.folder)
  const place = dirname(cluster.folder)
  const log = join(place, 'postgres.log')
  const run = await pgCtl(cluster, [
    'start',
    '-w',
    '-t',
    WAIT_SECONDS,
    '-l',
    log,
    '-o',
    options(port, settings),
  ])
  const running = findPostmaster(cluster.folder)
  if (run.code === 0 && running) return running
  throw new StartFailure(`PostgreSQL did not start; its reasons are in ${log}.`)
}

/** Ends every session and stops in order; killed only if that takes too long. */
export async function stopPostmaster(cluster: Cluster) {
  const running = findPostmaster(cluster.folder)
  if (!running) return
  const run = await pgCtl(cluster, ['stop', '-w', '-t', '30', '-m', 'fast'])
  if (run.code !== 0) await pgCtl(cluster, ['stop', '-w', '-t', '10', '-m', 'immediate'])
}

function pgCtl(cluster: Cluster, args: string[]) {
  const program = join(cluster.binaries, 'bin', 'pg_ctl')
  return runTool(
    program,
    [...args.slice(0, 1), '-D', cluster.folder, ...args.slice(1)],
    dirname(cluster.folder),
  )
}

/** PostgreSQL trusts any living pid in its file, also one that another program has been given since. */
function forgetStalePidFile(folder: string) {
  const claimed: Postmaster | undefined = readPidFile(folder)
  if (claimed && !findPostmaster(folder)) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

function options(port: number, settings: ServerSettings) {
  const all: ServerSettings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
}
