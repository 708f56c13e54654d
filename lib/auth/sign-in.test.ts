import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { system } from '#lib/actor.ts'
import { Problem } from '#lib/problem.ts'
import { endSession } from './end-session.ts'
import { loadActor } from './load-actor.ts'
import { hashPassword } from './password.ts'
import { signIn } from './sign-in.ts'

testDatabase()

const PASSWORD = 'a long enough password'
let email: string

beforeAll(async () => {
  const { agentId } = await addAgent({ teamId: await addTeam() })
  const hash = await hashPassword(PASSWORD)
  const [row] =
    await database()`update agent set password_hash = ${hash} where id = ${agentId} returning email`
  email = String(row?.email)
})

const attempt = (password: string, account = email, address = '10.0.0.1') =>
  signIn({ email: account, password, address })

describe('signing in', () => {
  it('opens a session that loads its actor until it is ended', async () => {
    const { sessionId } = await attempt(PASSWORD, email.toUpperCase())
    expect(await loadActor(sessionId)).toMatchObject({ email, role: 'agent' })
    await endSession({ actor: system('test') }, { sessionId })
    expect(await loadActor(sessionId)).toBeNull()
  })

  it('says the same of a wrong password and an unknown account', async () => {
    const sayingOf = (account: string): Promise<unknown> =>
      attempt('wrong', account, '10.0.0.2').catch((error: unknown) => error)
    const wrong = await sayingOf(email)
    expect(wrong).toBeInstanceOf(Problem)
    expect(await sayingOf('nobody@test.example')).toEqual(wrong)
  })

  it('is throttled after ten failures of an account, even with the right password', async () => {
    const account = email
    for (let at = 0; at < 10; at++) await attempt('wrong', account, `10.1.0.${at}`).catch(() => {})
    await expect(attempt(PASSWORD, account, '10.2.0.1')).rejects.toMatchObject({ code: 'too_many' })
  })

  it('is throttled after fifty failures from an address, for any account', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => ({
      id: crypto.randomUUID(),
      account: `x${at}@test.example`,
      address: '10.3.0.1',
      failed: 1,
    }))
    await database()`insert into login_attempt ${database()(rows)}`
    await expect(attempt('wrong', 'else@test.example', '10.3.0.1')).rejects.toMatchObject({
      code: 'too_many',
    })
  })

  it('is refused to who was disabled, and their session is dead', async () => {
    const { agentId, sessionId } = await addAgent({ teamId: await addTeam() })
    await database()`update agent set disabled_at = now() where id = ${agentId}`
    expect(await loadActor(sessionId)).toBeNull()
  })
})

describe('the trail', () => {
  it('can be added to by the application, never changed or deleted', async () => {
    await expect(database()`update audit set action = 'x'`).rejects.toMatchObject({ code: '42501' })
    await expect(database()`delete from audit`).rejects.toMatchObject({ code: '42501' })
    await expect(database()`delete from event`).rejects.toMatchObject({ code: '42501' })
  })
})
