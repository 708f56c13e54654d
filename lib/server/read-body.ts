import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Problem } from '#lib/problem.ts'

const PATIENCE_MS = 20_000

/**
 * The body, inflated, if it is no larger than `most` bytes either way. One that says it is larger is refused
 * before any of it is kept; the rest of it is let by unread, so that the answer reaches the sender.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const packing = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (packing !== 'gzip' && packing !== 'identity')
    throw new Problem('invalid', 'Send the body as it is, or packed with gzip.')
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most)
  const body = await gather(request, most)
  return packing === 'gzip' ? inflate(body, most) : body
}

const tooLarge = (most: number) =>
  new Problem('too_large', `The body is larger than ${Math.floor(most / 1024)} kB.`)

function gather(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => end(new Problem('unavailable', 'The body came too slowly.')), PATIENCE_MS)
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > most) end(tooLarge(most))
      else chunks.push(chunk)
    }
    const end = (problem?: Problem) => {
      clearTimeout(timer)
      request.off('data', take)
      if (problem) reject(problem)
      else resolve(Buffer.concat(chunks))
    }
    request.on('data', take)
    request.once('end', () => end())
    request.once('error', () => end(new Problem('invalid', 'The body broke off.')))
    request.once('close', () => end(new Problem('invalid', 'The body broke off.')))
  })
}

async function inflate(body: Buffer, most: number): Promise<Buffer> {
  try {
    return await promisify(gunzip)(body, { maxOutputLength: most })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(most)
    throw new Problem('invalid', 'The body says that it is gzip, and is not.')
  }
}
