import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type AgentActor, may, type Permission } from '#lib/actor.ts'
import { loadActor } from './load-actor.ts'
import { sessionIdOf } from './session-id.ts'

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
