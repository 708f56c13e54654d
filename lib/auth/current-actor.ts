import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import { type AgentActor, may, type Permission } from '#lib/actor.ts'
import { loadActor } from './load-actor.ts'
import { sidOf } from './options.ts'

/** The signed-in person of this request, or null. */
export const findActor = cache(async (): Promise<AgentActor | null> => {
  const jar = await cookies()
  const sessionId = await sessionIdOf({
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
    headers: Object.fromEntries(await headers()),
  })
  return sessionId ? loadActor(sessionId) : null
})

/** For pages: sends a stranger to sign in. Without `permission` the caller must show its own no-permission state. */
export async function requireActor(permission?: Permission): Promise<AgentActor> {
  const actor = await findActor()
  if (!actor) redirect('/sign-in')
  if (permission && !may(actor, permission)) redirect('/no-permission')
  return actor
}

interface TokenRequest {
  cookies: Partial<Record<string, string>>
  headers: Record<string, string | string[] | undefined>
}

/** Reads next-auth's token from a request of any transport. */
export async function sessionIdOf(request: TokenRequest): Promise<string | null> {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set.')
  const token = await getToken({ req: tokenRequest(request), secret })
  return sidOf(token)
}

/** getToken reads only cookies and headers of what it declares as a whole request. */
const tokenRequest = (request: TokenRequest) => request as Parameters<typeof getToken>[0]['req']
