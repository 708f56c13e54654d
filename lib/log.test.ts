import { beforeAll, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { testDatabase } from '#db/testing.ts'
import { openLog } from './log.ts'

testDatabase()

let lines: string[]
const open = (level: string) => openLog(level, { write: (line) => lines.push(line) })
beforeAll(() => {
  lines = []
})

it('says which rule of the database was broken, and nothing of what somebody wrote', async () => {
  const team = { id: crypto.randomUUID(), name: 'Somebody Private' }
  const failure: unknown = await database()
    .begin(async (tx) => {
      await tx`insert into team ${tx(team)}`
      await tx`insert into team ${tx(team)}`
    })
    .catch((error: unknown) => error)
  open('error').error({ err: failure }, 'door failed')
  const line: unknown = JSON.parse(lines.at(-1) ?? '')
  expect(line).toMatchObject({ msg: 'door failed', err: { code: '23505', table: 'team' } })
  expect(lines.at(-1)).not.toContain(team.name)
  expect(lines.at(-1)).not.toContain(team.id)
})

it('names the error and its places when it is of our own making', () => {
  open('error').error({ err: new TypeError('no such part') }, 'live failed')
  const line: unknown = JSON.parse(lines.at(-1) ?? '')
  expect(line).toMatchObject({ err: { type: 'TypeError', message: 'no such part' } })
  expect(lines.at(-1)).toContain('log.test.ts')
})

it('holds no card number, whatever an error says', () => {
  open('error').error(
    { err: new Error('refused 4111 1111 1111 1111\n'), pan: 4242424242424242 },
    'pay 5555555555554444',
  )
  const line: unknown = JSON.parse(lines.at(-1) ?? '')
  expect(line).toMatchObject({
    msg: 'pay •••• 4444',
    pan: '•••• 4242',
    err: { message: 'refused •••• 1111\n' },
  })
})

it('is quiet below its level', () => {
  const before = lines.length
  open('silent').error('nobody hears this')
  expect(lines).toHaveLength(before)
})
