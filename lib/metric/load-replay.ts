import type { Sql } from '#db/client.ts'
import { type AgentActor, may } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { z } from 'zod'
import { floorScopeOf } from './floor-scope.ts'
import { narrowState, narrowSteps } from './narrow-replay.ts'
import { readSteps } from './read-steps.ts'
import { replayInput } from './replay-inputs.ts'
import type { ReplayDay, ReplayRoster, ReplayStretch } from './replay-views.ts'
import type { QueueMoment } from './summarise-floor.ts'
import type { FloorSnapshot } from './write-floor-snapshot.ts'

const SPAN = '24 hours'
/** More than anybody can follow; what comes after it is in the next stretch. */
const MOST_STEPS = 20_000

/** The last day of the reader's floor at a glance. */
export const loadReplayDay = query({
  name: 'floor.replay_day',
  input: z.object({}),
  async run({ actor, sql }): Promise<ReplayDay> {
    permit(actor, 'floor.read')
    const roster = await loadRoster(sql, actor)
    const own = new Set(roster.queues.map(({ id }) => id))
    const rows = await sql<{ at: Date; queues: Record<string, QueueMoment> }[]>`
      select at, state->'queues' as queues from floor_snapshot where at > now() - ${SPAN}::interval order by at`
    const moments = rows.map(({ at, queues }) => ({
      at: at.toISOString(),
      queues: Object.fromEntries(Object.entries(queues).filter(([id]) => own.has(id))),
    }))
    return { ...roster, moments }
  },
})

interface Kept {
  at: Date
  state: FloorSnapshot
  nextAt: Date | null
  nextSeen: string | null
}

/** The reader's floor at a moment and what happened from then on, until the next snapshot. */
export const loadReplay = query({
  name: 'floor.replay',
  input: replayInput,
  async run({ actor, input, sql }): Promise<ReplayStretch> {
    permit(actor, 'floor.read')
    const [kept] = await sql<Kept[]>`
      select s.at, s.state, n.at as "nextAt", n.state->>'seen' as "nextSeen" from floor_snapshot s
      left join lateral (select at, state from floor_snapshot where at > s.at order by at limit 1) n on true
      where s.at <= ${new Date(input.at)}::timestamptz + interval '1 ms' order by s.at desc limit 1`
    if (!kept) throw notFound('snapshot')
    const roster = await loadRoster(sql, actor)
    const scope = {
      queueIds: new Set(roster.queues.map(({ id }) => id)),
      agentIds: new Set(roster.agents.map(({ id }) => id)),
    }
    const { state, seen } = kept.state
    const stretch = { after: seen, from: kept.at, upTo: kept.nextSeen, limit: MOST_STEPS }
    const steps = await readSteps(stretch, sql)
    const own = narrowState(state, scope)
    return {
      from: kept.at.getTime(),
      until: kept.nextAt?.getTime() ?? null,
      state: own,
      steps: narrowSteps(steps, own, scope),
    }
  },
})

/** Queues of the reader's floor and who works in them; who has no team has neither. */
async function loadRoster(sql: Sql, actor: AgentActor): Promise<ReplayRoster> {
  const scope = floorScopeOf(actor)
  const teamId = may(actor, 'scope.all') ? null : scope
  if (scope === null) return { queues: [], agents: [] }
  const queues = await sql<ReplayRoster['queues']>`
    select id, name, service_level_ms as "serviceLevelMs" from queue
    where archived_at is null and (${teamId}::uuid is null or team_id = ${teamId}::uuid) order by name`
  const agents = await sql<ReplayRoster['agents']>`
    select a.id, a.name, array_agg(m.queue_id::text) as "queueIds" from agent a join queue_member m on m.agent_id = a.id
    where a.disabled_at is null and m.queue_id = any(${queues.map(({ id }) => id)}::uuid[])
    group by a.id order by a.name, a.id`
  return { queues: [...queues], agents: [...agents] }
}
