import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseUser } from './database-user.ts'
import { runTool } from './run-tool.ts'
import { StartFailure } from './start-failure.ts'

export const OWNER = 'throughline_owner'

/** Makes the cluster beside its final name and moves it there, so that a crash leaves no half of one. */
export async function initialiseCluster(binaries: string, place: string, password: string): Promise<string> {
  const cluster = join(place, 'cluster')
  mkdirSync(place, { recursive: true })
  giveToDatabaseUser(place)
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster
  const draft = join(place, 'cluster.new')
  rmSync(draft, { recursive: true, force: true })
  const passwordFile = join(place, 'password.new')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveToDatabaseUser(passwordFile)
  const run = await runTool(join(binaries, 'bin', 'initdb'), initArguments(draft, passwordFile), place)
  rmSync(passwordFile, { force: true })
  if (run.code !== 0) throw new StartFailure(`PostgreSQL could not make its files: ${lastLine(run.output)}`)
  renameSync(draft, cluster)
  return cluster
}

function initArguments(cluster: string, passwordFile: string) {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  return [
    '-D',
    cluster,
    '-U',
    OWNER,
    `--pwfile=${passwordFile}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    ...locale,
  ]
}

function giveToDatabaseUser(path: string) {
  const user = databaseUser()
  if (user) chownSync(path, user.uid, user.gid)
}

const lastLine = (output: string) => output.trim().split('\n').at(-1) ?? 'no reason given'
