interface Claims {
  sub: string
  /** Seconds, as in the token. */
  exp: number
}

/** Read without trust, to choose a place in memory and to know when not to send it any more. */
function readClaims(token: string): Claims | null {
  try {
    const part = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const payload: unknown = JSON.parse(atob(part))
    return isClaims(payload) ? payload : null
  } catch {
    return null
  }
}

const isClaims = (payload: unknown): payload is Claims =>
  typeof payload === 'object' &&
  payload !== null &&
  'sub' in payload &&
  typeof payload.sub === 'string' &&
  'exp' in payload &&
  typeof payload.exp === 'number'

/** The shop's token is for minutes; once it is over, what the server gave for it (`hasOwn`) goes on. */
export function livingToken(token: string | undefined, hasOwn: boolean): string | undefined {
  const expiresAtMs = ((token && readClaims(token)?.exp) || 0) * 1000
  return expiresAtMs > 0 && expiresAtMs < Date.now() && hasOwn ? undefined : token
}

/** Whom this page's memory belongs to: two customers at one browser never meet in it. */
export function memorySlot(token: string | undefined): string {
  const claims = token ? readClaims(token) : null
  return claims ? hash(claims.sub) : 'anonymous'
}

/** FNV-1a, so that no address stands in the browser's storage. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (value >>> 0).toString(36)
}
