import type { IncomingHttpHeaders } from 'node:http'
import { env } from '#lib/env.ts'

interface Asked {
  headers: IncomingHttpHeaders
  socket: { remoteAddress?: string }
}

/** The address that a socket was asked for from; what a proxy says of it counts only where there is one of ours. */
export function addressOf({ headers, socket }: Asked): string {
  const forwarded = env().trustProxy ? String(headers['x-forwarded-for'] ?? '') : ''
  return forwarded.split(',').at(-1)?.trim() || (socket.remoteAddress ?? 'unknown')
}
