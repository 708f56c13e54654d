import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '#db/client.ts'
import { Random } from '#db/seed/random.ts'
import type { AgentActor } from '#lib/actor.ts'
import { announce } from '#lib/announce.ts'
import { loadActor } from '#lib/auth/load-actor.ts'
import { Problem } from '#lib/problem.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '#lib/record.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { setPresence } from '#lib/routing/set-presence.ts'
import { answerParent } from './answer-parent.ts'

const FLAPS_PER_SECOND = 5
const ANSWER_AFTER = '800 ms'
const HANDLE_FOR = '2500 ms'

const over = new AbortController()
let running: Promise<unknown> = Promise.resolve()
let accepted = 0

/** The people of the floor in a process of their own: they accept, finish, and some come and go. */
const handlers = {
  async start({ sessionIds }: { sessionIds: string[] }) {
    const people = await Promise.all(sessionIds.map(actorOf))
    const byId = new Map(people.map((actor) => [actor.agentId, actor]))
    await database()`update presence set state = 'available', idle_since = now()`
    running = Promise.all([
      again(20, () => answerSome(byId)),
      again(50, finishSome),
      again(1000 / FLAPS_PER_SECOND, () => comeOrGo(people)),
    ])
  },
  async stop() {
    over.abort()
    await running
    return { accepted }
  },
}

export type RoutingCrew = typeof handlers
answerParent(handlers, closeDatabase)

const random = new Random(7)

async function actorOf(sessionId: string): Promise<AgentActor> {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('The session is gone.')
  return actor
}

async function again(everyMs: number, work: () => Promise<unknown>) {
  for (; !over.signal.aborted; await pause(everyMs)) await work()
}

async function answerSome(people: ReadonlyMap<string, AgentActor>) {
  const pending = await database()<{ conversationId: string; agentId: string }[]>`
    select conversation_id as "conversationId", agent_id as "agentId" from reservation
    where state = 'pending' and created_at < now() - ${ANSWER_AFTER}::interval limit 50`
  await Promise.all(pending.map(({ conversationId, agentId }) => accept(people.get(agentId), conversationId)))
}

async function accept(actor: AgentActor | undefined, conversationId: string) {
  if (!actor) return
  try {
    await acceptConversation({ actor }, { conversationId })
    accepted += 1
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

async function comeOrGo(people: readonly AgentActor[]) {
  const actor = random.pick(people)
  await setPresence({ actor }, { state: 'busy' })
  await setPresence({ actor }, { state: 'available' })
}

/** Their ends in bulk, with the events that say so: what is measured is the beginning. */
async function finishSome() {
  const events = await database().begin(async (tx) => {
    const rows = await tx<{ id: string; agentId: string; units: number }[]>`
      select id, assignee_id as "agentId", units from conversation
      where state = 'active' and assigned_at < now() - ${HANDLE_FOR}::interval limit 200 for no key update skip locked`
    const ids = rows.map(({ id }) => id)
    const told = await tx<EventRow[]>`
      with done as (
        update conversation set state = 'resolved', resolved_at = now(), seq = seq + 1
        where id = any(${ids}::uuid[]) returning id, seq, queue_id, customer_id, assignee_id),
      ended as (update assignment set ended_at = clock_timestamp()
        where conversation_id = any(${ids}::uuid[]) and ended_at is null)
      insert into event (name, actor_kind, conversation_id, seq, customer_id, queue_id, agent_id)
      select 'conversation.resolved', 'system', id, seq, customer_id, queue_id, assignee_id from done
      returning ${tx.unsafe(EVENT_COLUMNS)}`
    await tx`
      update presence p set load_units = p.load_units - f.units, idle_since = now() from (
        select r."agentId" as agent_id, sum(r.units)::int as units
        from jsonb_to_recordset(${tx.json(rows)}) as r ("agentId" uuid, units int) group by 1) f
      where p.agent_id = f.agent_id`
    return told
  })
  announce(events.map((row) => toEvent(row)))
}
