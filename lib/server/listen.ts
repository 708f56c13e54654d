import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { StartFailure } from '#db/embedded/start-failure.ts'

const GRACE_MS = 5_000

/** Opens the port; gives what closes it: nothing new, then `drain`, then a moment for what still runs. */
export async function listen(server: Server, port: number, host: string) {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await open(server, port, host)
  return async (drain: () => Promise<void>) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    const timer = setTimeout(() => sockets.forEach((socket) => socket.destroy()), GRACE_MS)
    await drain()
    server.closeIdleConnections()
    await closed
    clearTimeout(timer)
  }
}

function open(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartFailure(sentence(error, port, host))),
    )
    server.listen(port, host, resolve)
  })
}

const sentence = ({ code, message }: NodeJS.ErrnoException, port: number, host: string) =>
  code === 'EADDRINUSE'
    ? `Port ${port} on ${host} is taken: choose another with --port.`
    : `Can't listen on ${host}:${port}: ${message}.`
