import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addAgent, addCustomer, addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { FloorBook } from './floor-book.ts'
import { loadFloor } from './load-floor.ts'

testDatabase()

const NOON = new Date('2031-03-04T12:00:00Z')
const DAY_MS = 86_400_000

let teams: string[]
let queueIds: string[]
let agentIds: string[]
let customerIds: string[]
let conversationIds: string[]

/** Park and Miller's generator (1988): the same numbers for the same seed. */
function randomFrom(seed: number) {
  let state = seed
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  return {
    next,
    below: (count: number) => Math.floor(next() * count),
    of: <T>(list: readonly T[]): T => {
      const chosen = list[Math.floor(next() * list.length)]
      if (chosen === undefined) throw new Error('nothing to choose from')
      return chosen
    },
  }
}

type Random = ReturnType<typeof randomFrom>

beforeAll(async () => {
  teams = [await addTeam('One'), await addTeam('Two')]
  queueIds = []
  for (const name of ['Orders', 'Billing', 'Chat', 'Returns'])
    queueIds.push(await addQueue(teams[queueIds.length % 2] ?? '', name))
  agentIds = []
  for (let at = 0; at < 8; at++) {
    const own = queueIds.filter((_, place) => (at >> (place % 3)) % 2 === 0)
    agentIds.push((await addAgent({ teamId: teams[at % 2] ?? '', queueIds: own })).agentId)
  }
  customerIds = [await addCustomer('Ada'), await addCustomer('Björn'), await addCustomer('Chloé')]
  conversationIds = []
})

const STATES = ['waiting', 'active', 'wrap_up', 'parked', 'resolved', 'abandoned', 'merged'] as const

/** Any state that a conversation can be in, with times of today and of yesterday, to the microsecond. */
async function put(id: string, random: Random) {
  const sql = database()
  const state = random.of(STATES)
  const opened = NOON.getTime() - random.below(DAY_MS * 1.2)
  const at = (ms: number) => `${new Date(ms).toISOString().slice(0, -1)}${random.below(1000)}Z`
  const queueId = random.of(queueIds)
  const isHeld = state === 'active' || state === 'wrap_up'
  const agentId = random.of(agentIds)
  const assigned = isHeld || random.next() < 0.5 ? at(opened + random.of([1, 59_999, 60_000, 200_000])) : null
  const ended =
    state === 'abandoned' || state === 'wrap_up' ? at(opened + random.of([4_999, 5_000, 9_000])) : null
  const openedAt = at(opened)
  await sql.begin(async (tx) => {
    await tx`delete from waiting where conversation_id = ${id}`
    await tx`
      insert into conversation (id, customer_id, queue_id, state, assignee_id, opened_at, assigned_at, ended_at, hand_raised_at)
      values (${id}, ${random.of(customerIds)}, ${queueId}, ${state}, ${isHeld ? agentId : null}, ${openedAt}::text::timestamptz,
        ${assigned}::text::timestamptz, ${ended}::text::timestamptz, ${random.next() < 0.2 ? openedAt : null}::text::timestamptz)
      on conflict (id) do update set queue_id = excluded.queue_id, state = excluded.state, assignee_id = excluded.assignee_id,
        assigned_at = excluded.assigned_at, ended_at = excluded.ended_at, hand_raised_at = excluded.hand_raised_at`
    if (state === 'waiting' || (state === 'active' && random.next() < 0.3))
      await tx`insert into waiting (conversation_id, queue_id, since, units)
        values (${id}, ${state === 'waiting' ? queueId : random.of(queueIds)}, ${openedAt}::text::timestamptz, 2)`
    if (state !== 'resolved') return
    const doneAt = new Date(NOON.getTime() - random.below(DAY_MS))
    await tx`insert into resolution (conversation_id, agent_id, queue_id, customer_id, handle_ms, wrap_up_ms, completed_at)
      select id, ${agentId}, queue_id, customer_id, ${random.below(600_000)}, 0, ${doneAt} from conversation where id = ${id}
      on conflict do nothing`
    await tx`insert into survey (id, conversation_id, customer_id, queue_id, agent_id, score, answered_at)
      select gen_random_uuid(), id, customer_id, queue_id, ${agentId}, ${1 + random.below(5)}, ${doneAt}
      from conversation where id = ${id} on conflict do nothing`
  })
}

const movePresence = (random: Random) => database()`
  update presence set state = ${random.of(['available', 'busy', 'break', 'offline', 'missed'])},
    load_units = ${random.below(8)}, since = ${new Date(NOON.getTime() - random.below(DAY_MS))}
  where agent_id = ${random.of(agentIds)}`

async function expectRecount(book: FloorBook, now = NOON) {
  await book.refresh(now)
  for (const scope of ['all', ...teams]) expect(book.view(scope)).toEqual(await loadFloor(scope, now))
}

for (const seed of [11, 4_711])
  it(`counts by differences what a recount of the tables counts, seed ${seed}`, async () => {
    const random = randomFrom(seed)
    const book = new FloorBook()
    await expectRecount(book)
    for (let round = 0; round < 12; round++) {
      for (let change = 0; change < 12; change++) {
        if (random.next() < 0.4 || conversationIds.length === 0) conversationIds.push(randomUUID())
        const id = random.of(conversationIds)
        await put(id, random)
        await movePresence(random)
        for (let told = random.below(3); told >= 0; told--) book.touch(id)
      }
      await expectRecount(book)
    }
  })

it('counts anew when a target, a name or who works where changes', async () => {
  const book = new FloorBook()
  await book.refresh(NOON)
  await database()`update queue set service_level_ms = 200000, name = 'Anything' where id = ${queueIds[0] ?? ''}`
  await database()`delete from queue_member where agent_id = ${agentIds[0] ?? ''}`
  book.rearrange()
  await expectRecount(book)
  await database()`update queue set archived_at = now() where id = ${queueIds[1] ?? ''}`
  book.rearrange()
  await expectRecount(book)
})

it('begins the day anew at midnight, and knows of nothing after it was closed', async () => {
  const book = new FloorBook()
  await book.refresh(NOON)
  await expectRecount(book, new Date('2031-03-05T00:00:00.000Z'))
  book.close()
  expect(book.view('all')).toEqual({ queues: [], agents: [] })
  await expectRecount(book, new Date('2031-03-05T00:00:01.000Z'))
})
