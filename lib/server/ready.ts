import { databaseFailure } from './database-failure.ts'
import type { RawHandler } from './raw-routes.ts'
import { sendJson } from './send-json.ts'

/** It is asked only of a server that has opened: before that nobody listens, and one that stops refuses. */
export const ready: RawHandler = async (_request, response) => {
  const reason = await databaseFailure()
  sendJson(response, reason ? 503 : 200, reason ? { status: 'waiting', reason } : { status: 'ready' })
}
