import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { RawHandler } from './raw-routes.ts'
import { sendJson } from './send-json.ts'

interface Script {
  etag: string
  plain: Buffer
  packed: Buffer
}

let kept: Script | undefined

/** The widget's one script, for any page that embeds it; revalidated, so that an update reaches every shop. */
export const sendWidgetScript: RawHandler = async (request, response) => {
  const script = await loadScript()
  if (!script) return sendJson(response, 404, { code: 'not_found', message: 'The widget is not built.' })
  const { etag, plain, packed } = script
  const headers = {
    etag,
    'cache-control': 'public, no-cache',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept-encoding',
  }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': isPacked ? packed.length : plain.length,
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(isPacked ? packed : plain)
}

/** Packed once for each build of it. */
async function loadScript(): Promise<Script | undefined> {
  const file = join(process.cwd(), 'dist', 'public', 'widget.js')
  const found = await stat(file).catch(() => null)
  if (!found) return undefined
  const etag = `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
  if (kept?.etag === etag) return kept
  const plain = await readFile(file)
  kept = { etag, plain, packed: await promisify(gzip)(plain, { level: 9 }) }
  return kept
}
