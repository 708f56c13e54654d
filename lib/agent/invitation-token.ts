import { createHash, createHmac } from 'node:crypto'

/** Made from the invitation's id by our secret: the link can be shown again to who made it, and is stored nowhere. */
export function invitationToken(invitationId: string): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  return createHmac('sha256', secret).update(`invitation:${invitationId}`).digest('base64url')
}

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')

export const invitationPath = (invitationId: string) => `/invitation/${invitationToken(invitationId)}`
