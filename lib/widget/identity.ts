import { errors, jwtVerify, SignJWT } from 'jose'
import { IDENTITY_LIFETIME_S, type IdentityRefusal, type Widget } from './widget.ts'

export interface Identity {
  /** How the shop knows the customer. */
  type: 'email' | 'external_id'
  value: string
  name: string | null
}

export type IdentityReading = { ok: true; identity: Identity } | { ok: false; reason: IdentityRefusal }

const CLOCK_SKEW_S = 30
const keyOf = ({ secret }: Widget) => new TextEncoder().encode(secret)

/** What the shop's server does: signs for a customer by the widget's secret, for a few minutes. */
export const signIdentity = (widget: Widget, subject: string, name: string | null, lifetime = '15m') =>
  new SignJWT(name ? { name } : {})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(subject)
    .setAudience(widget.key)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(keyOf(widget))

/** Who the shop says the visitor is. The algorithm is ours to name, never the token's. */
export async function readIdentity(widget: Widget, token: string): Promise<IdentityReading> {
  try {
    const { payload } = await jwtVerify(token, keyOf(widget), {
      algorithms: ['HS256'],
      audience: widget.key,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_SKEW_S,
    })
    const remaining = (payload.exp ?? 0) - Date.now() / 1000
    if (remaining > IDENTITY_LIFETIME_S + CLOCK_SKEW_S) return { ok: false, reason: 'too_long' }
    return readSubject(payload.sub ?? '', payload.name)
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

function readSubject(sub: string, name: unknown): IdentityReading {
  const value = sub.replaceAll('\u0000', '').trim()
  if (value === '' || value.length > 320) return { ok: false, reason: 'forged' }
  const isEmail = value.includes('@')
  const identity: Identity = {
    type: isEmail ? 'email' : 'external_id',
    value: isEmail ? value.toLowerCase() : value,
    name: typeof name === 'string' && name.trim() !== '' ? name.replaceAll('\u0000', '').slice(0, 200) : null,
  }
  return { ok: true, identity }
}

function reasonOf(error: unknown): IdentityRefusal {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'other_widget'
  return 'forged'
}
