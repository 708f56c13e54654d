import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type AgentActor, may } from '#lib/actor.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { sessionIdOf } from '#lib/auth/session-id.ts'
import { answer } from '#lib/door.ts'
import { newId } from '#lib/id.ts'
import { addImport } from '#lib/import/add-import.ts'
import { IMPORT_KINDS } from '#lib/import/import-run.ts'
import { importFolder } from '#lib/import/import-folder.ts'
import { HTTP_STATUS, Problem } from '#lib/problem.ts'
import { cookiesOf } from '#lib/realtime/cookies-of.ts'
import type { RawHandler } from './raw-routes.ts'
import { sendJson } from './send-json.ts'

const MOST_BYTES = 2 * 1024 ** 3
const TOO_LARGE = 'A file may have at most 2 GB. Split it, or pack it with gzip.'

/** Takes a file in as it arrives, never held in memory, and says what it is. */
export const takeImport: RawHandler = async (request, response, url) => {
  const result = await answer(async () => {
    const actor = await requireAdministrator(request)
    const kind = IMPORT_KINDS.find((one) => one === url.searchParams.get('kind'))
    if (!kind) throw new Problem('invalid', 'Say what the file holds.', 'kind')
    const fileName =
      (url.searchParams.get('name') ?? '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) || 'file'
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Problem('too_large', TOO_LARGE)
    const importId = newId()
    const filePath = join(await importFolder(), importId)
    try {
      const fileBytes = await keep(request, filePath)
      return await addImport({ actor }, { importId, kind, fileName, filePath, fileBytes })
    } catch (error) {
      await rm(filePath, { force: true })
      throw error
    }
  })
  if (!result.ok) response.setHeader('connection', 'close')
  sendJson(response, result.ok ? 200 : HTTP_STATUS[result.problem.code], result)
}

/** A page of another site can't set this header, nor read the answer. */
async function requireAdministrator(request: IncomingMessage): Promise<AgentActor> {
  if (request.headers['x-throughline-import'] !== '1')
    throw new Problem('forbidden', 'This came from elsewhere.')
  const sessionId = await sessionIdOf({
    cookies: cookiesOf(request.headers.cookie ?? ''),
    headers: request.headers,
  })
  const actor = sessionId ? await loadActor(sessionId) : null
  if (!actor)
    throw new Problem('signed_out', 'You are signed out. Sign in again and choose the file once more.')
  if (!may(actor, 'admin')) throw new Problem('forbidden', 'Your role may not do this.')
  return actor
}

async function keep(request: IncomingMessage, filePath: string): Promise<number> {
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > MOST_BYTES ? new Problem('too_large', TOO_LARGE) : null, chunk)
    },
  })
  await pipeline(request, counted, createWriteStream(filePath, { mode: 0o600, flags: 'wx' }))
  return bytes
}
