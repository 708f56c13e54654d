import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { startLive } from '#lib/realtime/start-live.ts'
import { mayConnectFrom } from '#lib/widget/origins.ts'
import type { Tellers } from './tellers.ts'

const LARGEST_PACKET = 512 * 1024

/** The sockets of the console and the widget, on the one port. Gives what drains them. */
export function startRealtime(
  httpServer: HttpServer,
  tellers: Tellers,
  build: string,
): { stop: () => Promise<void> } {
  const io = new Server(httpServer, {
    path: '/socket',
    transports: ['websocket'],
    destroyUpgrade: false,
    maxHttpBufferSize: LARGEST_PACKET,
    serveClient: false,
    allowRequest: ({ headers }, decide) => {
      mayConnectFrom(headers).then(
        (may) => decide(null, may),
        () => decide('unavailable', false),
      )
    },
  })
  const live = startLive(io, build)
  tellers.add((events) => live.tell(events))
  return {
    stop: async () => {
      live.stop()
      io.disconnectSockets(true)
      await io.close()
    },
  }
}
