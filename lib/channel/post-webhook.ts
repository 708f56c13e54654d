import { lookup } from 'node:dns'
import {
  type ClientRequest,
  type IncomingMessage,
  request as requestHttp,
  type RequestOptions,
} from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isReachable } from './reachable-address.ts'
import { type SignedMessage, signWebhook } from './sign-webhook.ts'

export interface WebhookRequest extends SignedMessage {
  url: string
  secrets: readonly string[]
  /** Its host may be inside the company's own network. */
  allowsInternal: boolean
}

export type WebhookAnswer =
  { status: number; answer: string; problem: null } | { status: null; answer: null; problem: string }

const TIMEOUT_MS = 10_000
const ANSWER_LENGTH = 200

/**
 * One POST, signed as Standard Webhooks says. Redirects are answers, not ways; the address that was looked at is the
 * one that is connected to, so that a name can't lead elsewhere afterwards.
 */
export async function postWebhook(message: WebhookRequest): Promise<WebhookAnswer> {
  const url = new URL(message.url)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !isReachable(host, message.allowsInternal)) return unanswered(refusal)
  try {
    const response = await send(url, message)
    return { status: response.statusCode ?? 0, answer: await startOf(response), problem: null }
  } catch (error) {
    return unanswered(reasonOf(error))
  }
}

const refusal = 'The address is inside a private network, which is not allowed for this webhook.'
const unanswered = (problem: string) => ({ status: null, answer: null, problem }) as const

function send(url: URL, { id, timestamp, body, secrets, allowsInternal }: WebhookRequest) {
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: lookupIn(allowsInternal),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Throughline',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook({ id, timestamp, body }, secrets),
    },
  }
  return answerOf(url.protocol === 'http:' ? requestHttp(url, options) : requestHttps(url, options), body)
}

const answerOf = (request: ClientRequest, body: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject).end(body)
  })

/** As much of an answer as is kept; the rest is not waited for. */
async function startOf(response: IncomingMessage): Promise<string> {
  let text = ''
  response.setEncoding('utf8')
  try {
    for await (const part of response) {
      text += String(part)
      if (text.length >= ANSWER_LENGTH) break
    }
  } catch {
    // It was cut short after its status, which is what counts.
  }
  response.destroy()
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '')
    .slice(0, ANSWER_LENGTH)
}

/** Every address of the name must be reachable; which of them is taken then does not matter. */
const lookupIn =
  (allowsInternal: boolean): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '')
      if (!found.every(({ address }) => isReachable(address, allowsInternal)))
        return done(new Error(refusal), '')
      const [first] = found
      if (options.all || !first) return done(null, found)
      done(null, first.address, first.family)
    })

const REASONS: Record<string, string> = {
  ENOTFOUND: 'The host is not known.',
  EAI_AGAIN: 'The host could not be looked up.',
  ECONNREFUSED: 'Nobody answers at this address.',
  ECONNRESET: 'The connection was cut before an answer came.',
  EHOSTUNREACH: 'The host can’t be reached.',
  ABORT_ERR: `No answer within ${TIMEOUT_MS / 1000} seconds.`,
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'It could not be sent.'
  if (error.message === refusal) return refusal
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return REASONS.ABORT_ERR ?? code
  if (/CERT|TLS|SSL|ALTNAME/.test(code)) return `Its certificate is not accepted (${code}).`
  return REASONS[code] ?? `It could not be sent${code && ` (${code})`}.`
}
