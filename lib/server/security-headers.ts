import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const POLICY = 'content-security-policy'

const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/**
 * Only our own scripts run, and inline ones only with this answer's nonce, which Next takes from the request.
 * Styles may be inline: they are attributes of positioned lists and layers.
 */
function policy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, dev: boolean) {
  const value = policy(randomBytes(16).toString('base64'), dev)
  request.headers[POLICY] = value
  response.setHeader(POLICY, value)
  for (const [name, text] of Object.entries(fixed)) response.setHeader(name, text)
}
