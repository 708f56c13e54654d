import { createHash, createHmac } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

export interface VisitorClaims {
  visitorId: string
  widgetId: string
  /** Set when the shop signed for this customer. */
  verifiedCustomerId: string | null
}

const AUDIENCE = 'throughline-visitor'
const ANONYMOUS_LIFETIME = '180d'
const VERIFIED_LIFETIME = '24h'

/** A key of its own, so that no other token of this server can stand in for a visitor's. */
function key(): Uint8Array {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  return createHmac('sha256', secret).update(AUDIENCE).digest()
}

export const signVisitorToken = ({ visitorId, widgetId, verifiedCustomerId }: VisitorClaims) =>
  new SignJWT({ widget: widgetId, ...(verifiedCustomerId ? { customer: verifiedCustomerId } : {}) })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(visitorId)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(verifiedCustomerId ? VERIFIED_LIFETIME : ANONYMOUS_LIFETIME)
    .sign(key())

/** Null for whatever isn't a living token of ours for this widget: that visitor is a new one. */
export async function readVisitorToken(token: string, widgetId: string): Promise<VisitorClaims | null> {
  try {
    const { payload } = await jwtVerify(token, key(), { algorithms: ['HS256'], audience: AUDIENCE })
    if (payload.widget !== widgetId || !payload.sub) return null
    const verifiedCustomerId = typeof payload.customer === 'string' ? payload.customer : null
    return { visitorId: payload.sub, widgetId, verifiedCustomerId }
  } catch {
    return null
  }
}

/** A signed customer is one visitor of a widget on every device: the id follows from both. */
export function visitorIdOf(widgetId: string, customerId: string): string {
  const hex = createHash('sha256').update(`${widgetId}:${customerId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
