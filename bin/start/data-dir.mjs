import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { claim } from './claim.mjs'
import { StartFailure } from './start-failure.mjs'

/** Makes the data directory ours and writes our process id into it; gives what lets it go. */
export async function openDataDir(dataDir) {
  makeWritable(dataDir)
  const pidFile = join(dataDir, 'server.pid')
  const release = await claim(`data ${realpathSync(dataDir)}`)
  if (!release) throw new StartFailure(`Another instance${whose(pidFile)} is running on ${dataDir}.`)
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => {
    rmSync(pidFile, { force: true })
    release()
  }
}

function makeWritable(dataDir) {
  try {
    makeFolders(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartFailure(`The data directory ${dataDir} is not writable (${error.code}).`)
  }
}

/** One by one: Node's own recursion never ends where the system answers ENOENT, as under /proc. */
function makeFolders(folder) {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  mkdirSync(folder, { mode: 0o755 })
}

function whose(pidFile) {
  try {
    return ` (process ${readFileSync(pidFile, 'utf8').trim()})`
  } catch {
    return ''
  }
}
