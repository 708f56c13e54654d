import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { RawHandler } from './raw-routes.ts'
import { sendJson } from './send-json.ts'

/** The widget's one script, for any page that embeds it; revalidated, so that an update reaches every shop. */
export const sendWidgetScript: RawHandler = async (request, response) => {
  const file = join(process.cwd(), 'dist', 'public', 'widget.js')
  const found = await stat(file).catch(() => null)
  if (!found) return sendJson(response, 404, { code: 'not_found', message: 'The widget is not built.' })
  const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
  const headers = {
    etag,
    'cache-control': 'public, no-cache',
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
  response.writeHead(200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' })
  await pipeline(createReadStream(file), response)
}
