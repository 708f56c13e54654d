import { createServer } from 'node:net'
import { StartFailure } from './start-failure.mjs'

/** Asks before anything is installed, built or opened. */
export function requireFreePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code, message }) => {
      const taken = `Port ${port} on ${host} is taken: choose another with --port.`
      reject(new StartFailure(code === 'EADDRINUSE' ? taken : `Can't listen on ${host}:${port}: ${message}.`))
    })
    probe.listen(port, host, () => probe.close(resolve))
  })
}
