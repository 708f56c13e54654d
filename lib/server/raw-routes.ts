import type { IncomingMessage, ServerResponse } from 'node:http'
import { health } from './health.ts'
import { ready } from './ready.ts'
import { sendWidgetScript } from './send-widget-script.ts'

export type RawHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void> | void

/** What is answered before Next, by method and path: the fast, the outside world's, the machine's. */
export const rawRoutes: Record<string, RawHandler> = {
  'GET /api/health': health,
  'GET /api/ready': ready,
  'GET /widget.js': sendWidgetScript,
}
