import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Claims a name for as long as this process lives, by listening on a socket of that name, which the system
 * takes back however the process ends. Gives what releases it, or null while another process has it.
 */
export async function claim(name) {
  const address = addressOf(name)
  const release = await listen(address)
  if (release) return release
  return (await isDead(address)) ? clearAndListen(address) : null
}

/** Resolves once the process that has the name lets it go. */
export function awaitRelease(name) {
  return new Promise((resolve) => {
    const socket = connect(addressOf(name))
    socket.once('close', resolve)
    socket.once('error', resolve)
  })
}

function addressOf(name) {
  const key = `throughline-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${key}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : join(tmpdir(), `${key}.sock`)
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.unref()
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(address, () => resolve(() => server.close()))
  })
}

/** A socket file outlives a killed process; nobody answers on it then. */
function isDead(address) {
  if (process.platform === 'linux' || process.platform === 'win32') return false
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', () => resolve(true))
  })
}

function clearAndListen(address) {
  rmSync(address, { force: true })
  return listen(address)
}
