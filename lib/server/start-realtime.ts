import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'

/** The sockets of the console and the widget, on the one port. Gives what drains them. */
export function startRealtime(httpServer: HttpServer): { stop: () => Promise<void> } {
  const io = new Server(httpServer, { path: '/socket', transports: ['websocket'], destroyUpgrade: false })
  return {
    stop: async () => {
      io.disconnectSockets(true)
      await io.close()
    },
  }
}
