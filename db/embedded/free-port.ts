import { createServer } from 'node:net'

/** Below 32768, where no system hands out ports for outgoing connections. */
const LOWEST = 20_000
const HIGHEST = 32_000

function isFreePort(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** A free port on loopback; the remembered one if it still is free. */
export async function freePort(remembered?: number): Promise<number> {
  if (remembered && (await isFreePort(remembered))) return remembered
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
  return (await isFreePort(port)) ? port : freePort()
}
