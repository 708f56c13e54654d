import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { awaitDetached } from './await-detached.ts'
import { databaseUrl } from './database-url.ts'
import { databaseUser } from './database-user.ts'
import { findPostmaster } from './find-postmaster.ts'
import { freePort } from './free-port.ts'
import { initialiseCluster, OWNER } from './initialise-cluster.ts'
import {
  findInstanceRecord,
  keepInstanceRecord,
  newInstanceRecord,
  type InstanceRecord,
} from './instance-record.ts'
import { isAnswering } from './is-answering.ts'
import { isReachable } from './is-reachable.ts'
import { platformPackage } from './platform-package.ts'
import { APP_ROLE, DATABASE, provision } from './provision.ts'
import { startPostmaster, stopPostmaster, type Cluster, type ServerSettings } from './run-postmaster.ts'
import { outsidePlace, reachableBinaries } from './settle-place.ts'
import { StartFailure } from './start-failure.ts'
import { watchPostmaster } from './watch-postmaster.ts'

export interface EmbeddedOptions {
  /** An existing folder; what is remembered of the instance is kept in it. */
  dataDir: string
  say?: (line: string) => void
  settings?: ServerSettings
  /** Start it again should it die; true unless said otherwise. */
  supervised?: boolean
}

export interface Embedded {
  ownerUrl: string
  appUrl: string
  appRole: string
  port: number
  /** The process id of PostgreSQL, undefined while it is down. */
  pid: () => number | undefined
  stop: () => Promise<void>
}

const PATIENCE_MS = 120_000
const silent = () => {}

/** Starts the PostgreSQL of a data directory, or adopts the one that already runs on it. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { say = silent, settings = {}, supervised = true } = options
  const dataDir = realpathSync(options.dataDir)
  const record = settleRecord(dataDir, say)
  const place = record.outside ?? join(dataDir, 'postgres')
  const binaries = reachableBinaries(platformPackage(), say)
  const folder = await initialiseCluster(binaries, place, record.ownerPassword)
  const cluster: Cluster = { binaries, folder }
  const port = await run(cluster, record, settings)
  if (port !== record.port) keepInstanceRecord(dataDir, { ...record, port })
  await provision(urlOf(record, port, OWNER, 'postgres'), record.appPassword)
  const restart = async () => void (await startPostmaster(cluster, port, settings).catch(reportTo(say)))
  const unwatch = supervised ? watchPostmaster(() => Boolean(findPostmaster(folder)), restart) : silent
  const stop = () => (unwatch(), stopPostmaster(cluster))
  return { ...addresses(record, port), port, pid: () => findPostmaster(folder)?.pid, stop }
}

function settleRecord(dataDir: string, say: (line: string) => void): InstanceRecord {
  const known = findInstanceRecord(dataDir)
  if (known) return stillReachable(dataDir, known)
  const record = newInstanceRecord(outsidePlace(dataDir))
  keepInstanceRecord(dataDir, record)
  if (record.outside) say(`The database lives in ${record.outside}: its user can't reach ${dataDir}.`)
  return record
}

function stillReachable(dataDir: string, record: InstanceRecord) {
  const user = databaseUser()
  const inside = !record.outside && existsSync(join(dataDir, 'postgres'))
  if (!user || !inside || isReachable(dataDir, user)) return record
  throw new StartFailure(
    `${dataDir} can't be reached by uid ${user.uid}, which runs PostgreSQL: open its folders.`,
  )
}

/** Adopts what runs on the cluster as soon as it answers; starts it when nothing does, or no longer does. */
async function run(cluster: Cluster, record: InstanceRecord, settings: ServerSettings): Promise<number> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const running = findPostmaster(cluster.folder)
    if (!running) break
    if (await isAnswering(urlOf(record, running.port, OWNER, 'postgres'))) return running.port
    if (Date.now() > deadline)
      throw new StartFailure('The PostgreSQL that runs on this data does not answer.')
    await pause(50)
  }
  await awaitDetached(cluster.folder)
  return (await startPostmaster(cluster, await freePort(record.port), settings)).port
}

function addresses(record: InstanceRecord, port: number) {
  return {
    ownerUrl: urlOf(record, port, OWNER, DATABASE),
    appUrl: urlOf(record, port, APP_ROLE, DATABASE),
    appRole: APP_ROLE,
  }
}

function urlOf(record: InstanceRecord, port: number, role: string, database: string) {
  const password = role === OWNER ? record.ownerPassword : record.appPassword
  return databaseUrl({ port, role, password, database })
}

const reportTo = (say: (line: string) => void) => (error: unknown) => say(String(error))
