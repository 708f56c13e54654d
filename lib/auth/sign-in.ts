import { database } from '#db/client.ts'
import { announce } from '#lib/announce.ts'
import { writeAudit } from '#lib/audit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { recorder } from '#lib/record.ts'
import { passwordMatches } from './password.ts'
import { findThrottle, noteAttempt } from './throttle.ts'

export interface Credentials {
  email: string
  password: string
  address: string
  userAgent?: string
}

export interface SignedIn {
  sessionId: string
  agentId: string
  name: string
  email: string
}

const WRONG = new Problem('invalid', 'This e-mail and password do not belong together.')

/** Checks the pair and opens a session; throws Problem `too_many` when throttled, `invalid` otherwise. */
export async function signIn({ email, password, address, userAgent }: Credentials): Promise<SignedIn> {
  const account = email.trim().toLowerCase()
  const throttle = await findThrottle(account, address)
  if (throttle) throw tooMany(throttle.retryAt)
  const person = await findPerson(account)
  const matches = await passwordMatches(password, person?.passwordHash ?? null)
  await noteAttempt(account, address, !matches)
  if (!person || !matches) throw WRONG
  return openSession(person, address, userAgent)
}

interface Person {
  id: string
  name: string
  email: string
  passwordHash: string | null
}

async function findPerson(account: string): Promise<Person | undefined> {
  const [person] = await database()<Person[]>`
    select id, name, email, password_hash as "passwordHash" from agent
    where lower(email) = ${account} and disabled_at is null`
  return person
}

async function openSession(person: Person, address: string, userAgent = ''): Promise<SignedIn> {
  const sessionId = newId()
  const actor = { kind: 'system', name: 'sign-in' } as const
  const events = await database().begin(async (tx) => {
    const { record, events } = recorder(tx, actor)
    await tx`insert into session (id, agent_id, address, user_agent)
      values (${sessionId}, ${person.id}, ${address}, ${userAgent.slice(0, 300)})`
    await record('session.started', { agentId: person.id, subjectId: sessionId })
    await writeAudit(tx, actor, { action: 'session.started', targetKind: 'agent', targetId: person.id })
    return events
  })
  announce(events)
  return { sessionId, agentId: person.id, name: person.name, email: person.email }
}

const tooMany = (retryAt: Date) =>
  new Problem('too_many', `Too many attempts. Try again after ${retryAt.toISOString()}.`)
