import { expect, test } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { signIn } from '#lib/auth/sign-in.ts'
import { offerFirstAdministrator } from '#lib/server/first-administrator.ts'
import { isFirstAdministratorToken, makeFirstAdministrator } from './make-first-administrator.ts'

testDatabase()

const person = {
  workspaceName: 'Kettle & Co',
  name: 'Ada Admin',
  email: 'ada@kettle.example',
  password: 'a long password',
}
const tokenOf = (path: string | null) => new URLSearchParams(path?.split('?')[1]).get('token') ?? ''

test('the printed address makes one administrator, once, and each start makes the last one’s void', async () => {
  const stale = tokenOf(await offerFirstAdministrator())
  const token = tokenOf(await offerFirstAdministrator())
  expect(await isFirstAdministratorToken(stale)).toBe(false)
  expect(await isFirstAdministratorToken('')).toBe(false)
  await expect(makeFirstAdministrator({ token: stale, ...person })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(makeFirstAdministrator({ token, ...person, email: 'ada' })).rejects.toMatchObject({
    field: 'email',
  })
  const results = await Promise.allSettled([
    makeFirstAdministrator({ token, ...person }),
    makeFirstAdministrator({ token, ...person, email: 'other@kettle.example' }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const people = await database()<{ email: string; role: string }[]>`select email, role from agent`
  expect(people).toMatchObject([{ role: 'administrator' }])
  const email = people[0]?.email ?? ''
  expect(await signIn({ email, password: person.password, address: '10.0.0.1' })).toMatchObject({ email })
  expect(await offerFirstAdministrator()).toBeNull()
  expect(await database()`select name, first_administrator_hash as hash from workspace`).toMatchObject([
    { name: 'Kettle & Co', hash: null },
  ])
  const trail = await database()`select action from audit where target_kind = 'agent'`
  expect(trail).toContainEqual({ action: 'agent.first_administrator_made' })
})
