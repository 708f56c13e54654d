import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import type { EventIds } from '#lib/events.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import type { FreeAgent, Match } from './candidate.ts'
import { chooseMatches } from './choose.ts'
import { lockFreeAgents } from './load-free-agents.ts'
import { loadChannelRules, loadWaitingWork } from './load-waiting-work.ts'

const MOST = 50

/**
 * Holds waiting conversations for people who are free: all that fit now, at most `MOST` at once, each customer and
 * each person by the two choices of `choose.ts`. `again` says that there may be more.
 */
export const reserveNext = verb({
  name: 'reservation.create',
  input: z.object({}),
  async run({ tx, recordMany }) {
    const agents = await lockFreeAgents(tx)
    if (agents.length === 0) return { reserved: 0, again: false }
    const matches = await findMatches(tx, agents)
    if (matches.length === 0) return { reserved: 0, again: false }
    const made = await reserve(tx, matches)
    await recordMany('reservation.created', made)
    return { reserved: made.length, again: made.length > 0 }
  },
})

async function findMatches(tx: Tx, agents: readonly FreeAgent[]): Promise<Match[]> {
  const room = agents.reduce((sum, { freeUnits }) => sum + freeUnits, 0)
  const ids = agents.map(({ agentId }) => agentId)
  const [{ works, depth }, rules] = await Promise.all([
    loadWaitingWork(tx, ids, Math.min(MOST, room)),
    loadChannelRules(tx),
  ])
  return untilUnsure(chooseMatches(works, agents, rules, MOST), depth)
}

/** Once all heads that were read of a lane are given, who stands next there might go first: that is another batch. */
function untilUnsure(matches: readonly Match[], depth: number): Match[] {
  const given = new Map<string, number>()
  const last = matches.findIndex(({ work: { queueId, valueClass, language, channel } }) => {
    const lane = [queueId, valueClass, language, channel].join()
    given.set(lane, (given.get(lane) ?? 0) + 1)
    return given.get(lane) === depth
  })
  return last < 0 ? [...matches] : matches.slice(0, last + 1)
}

/** Writes what was chosen, but for what somebody took from the line meanwhile: that is locked, or gone. */
async function reserve(tx: Tx, matches: readonly Match[]): Promise<EventIds[]> {
  const wanted = matches.map(({ work, agent, reason }) => ({
    id: newId(),
    conversationId: work.conversationId,
    agentId: agent.agentId,
    reason,
  }))
  return tx<EventIds[]>`
    with want as (
      select * from jsonb_to_recordset(${tx.json(wanted)}) as w (id uuid, "conversationId" uuid, "agentId" uuid, reason text)),
    line as (
      select w.conversation_id from waiting w join want on want."conversationId" = w.conversation_id
      where not w.reserved for update of w skip locked),
    taken as (
      update waiting w set reserved = true from line where line.conversation_id = w.conversation_id
      returning w.conversation_id, w.queue_id, w.units),
    made as (
      insert into reservation (id, conversation_id, agent_id, units, reason, expires_at)
      select want.id, t.conversation_id, want."agentId", t.units, want.reason,
        now() + make_interval(secs => (select reservation_ms from routing_settings) / 1000.0)
      from want join taken t on t.conversation_id = want."conversationId"
      on conflict (conversation_id) where state = 'pending' do nothing
      returning id, conversation_id, agent_id, units),
    loaded as (
      update presence p set load_units = p.load_units + m.units, idle_since = now()
      from (select agent_id, sum(units)::int as units from made group by agent_id) m where p.agent_id = m.agent_id)
    select m.conversation_id as "conversationId", t.queue_id as "queueId", c.customer_id as "customerId",
      m.agent_id as "agentId", m.id as "subjectId"
    from made m join taken t on t.conversation_id = m.conversation_id join conversation c on c.id = m.conversation_id`
}
