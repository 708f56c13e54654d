import { env } from '#lib/env.ts'
import { databaseFailure } from './database-failure.ts'
import type { RawHandler } from './raw-routes.ts'
import { sendJson } from './send-json.ts'

export const health: RawHandler = async (_request, response) => {
  const { version } = env()
  const reason = await databaseFailure()
  if (reason) sendJson(response, 503, { status: 'down', version, reason })
  else sendJson(response, 200, { status: 'ok', version })
}
