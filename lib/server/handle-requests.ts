import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '#lib/log.ts'
import { findRawRoute } from './raw-routes.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { sendJson } from './send-json.ts'

type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Door {
  next: NextHandler
  trustProxy: boolean
  dev: boolean
  isOpen: () => boolean
}

const FORWARDING = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
]

/** Answers every request: raw routes first, then Next; while stopping, nothing new. */
export function handleRequests({ next, trustProxy, dev, isOpen }: Door) {
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!isOpen()) return refuse(response)
    nameTheAddress(request, trustProxy)
    setSecurityHeaders(request, response, dev)
    answer(request, response, next).catch((error: unknown) => {
      log.error({ err: error }, 'request failed')
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { code: 'unexpected', message: 'Something went wrong here.' })
    })
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, next: NextHandler) {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
  const route = findRawRoute(method, path)
  if (!route) return next(request, response)
  await route(request, response, new URL(request.url ?? '/', 'http://internal'))
}

/** Without a proxy of ours, whatever a stranger writes about forwarding is dropped; Next then names the real host. */
function nameTheAddress(request: IncomingMessage, trustProxy: boolean) {
  const forwarded = trustProxy ? String(request.headers['x-forwarded-for'] ?? '') : ''
  if (!trustProxy) for (const name of FORWARDING) delete request.headers[name]
  const nearest = forwarded.split(',').at(-1)?.trim()
  request.headers['x-throughline-address'] = nearest || (request.socket.remoteAddress ?? 'unknown')
}

function refuse(response: ServerResponse) {
  response.setHeader('connection', 'close')
  sendJson(response, 503, { status: 'stopping', reason: 'the server is stopping' })
}
