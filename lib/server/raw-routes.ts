import type { IncomingMessage, ServerResponse } from 'node:http'
import { health } from './health.ts'
import { ready } from './ready.ts'
import { sendTrackingSettings } from './send-tracking-settings.ts'
import { sendWidgetScript } from './send-widget-script.ts'
import { takeImport } from './take-import.ts'
import { trackingRoutes } from './tracking-routes.ts'

export type RawHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void> | void

/** What is answered before Next, by method and path: the fast, the outside world's, the machine's. */
const rawRoutes: Record<string, RawHandler> = {
  ...trackingRoutes,
  'GET /api/health': health,
  'GET /api/ready': ready,
  'POST /api/import': takeImport,
  'GET /widget.js': sendWidgetScript,
}

/** Those with a name in their path. */
const namedRoutes: readonly [RegExp, RawHandler][] = [
  [/^GET \/v1\/projects\/[^/]{1,200}\/settings$/, sendTrackingSettings],
]

export function findRawRoute(method: string, path: string): RawHandler | undefined {
  const asked = `${method} ${path}`
  if (Object.hasOwn(rawRoutes, asked)) return rawRoutes[asked]
  return namedRoutes.find(([pattern]) => pattern.test(asked))?.[1]
}
