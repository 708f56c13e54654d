import { z } from 'zod'
import type { Sql } from '#db/client.ts'
import { Problem } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import type { AlertRule, FloorAttention } from './alert-rule.ts'
import { floorScopeOf } from './floor-scope.ts'

/** The rules that are in use, and what they ask for beside the floor's figures; of the queues of the actor's floor. */
export const loadAttention = query({
  name: 'floor.attention',
  input: z.object({}),
  async run({ actor, sql }): Promise<FloorAttention> {
    const scope = floorScopeOf(actor)
    if (!scope) throw new Problem('forbidden', 'Your role does not show the floor.')
    const teamId = scope === 'all' ? null : scope
    const [rules, breached, wrapUps] = await Promise.all([
      sql<AlertRule[]>`
        select id, kind, queue_id as "queueId", threshold, notify, sound from alert_rule
        where archived_at is null order by id`,
      loadBreached(sql, teamId),
      loadWrapUps(sql, teamId),
    ])
    return { rules, breached, wrapUps }
  },
})

const loadBreached = (sql: Sql, teamId: string | null) => sql<FloorAttention['breached']>`
  select c.queue_id as "queueId", count(*)::int as count
  from queue q join conversation c on c.queue_id = q.id and c.state in ('waiting','active','wrap_up','parked')
  where q.archived_at is null and (${teamId}::uuid is null or q.team_id = ${teamId}::uuid) and c.clock_due_at <= now()
  group by c.queue_id`

async function loadWrapUps(sql: Sql, teamId: string | null): Promise<FloorAttention['wrapUps']> {
  const rows = await sql<(Omit<FloorAttention['wrapUps'][number], 'since'> & { since: Date })[]>`
    select c.id as "conversationId", c.queue_id as "queueId", c.assignee_id as "agentId",
      coalesce(c.ended_at, c.last_message_at) as since
    from queue q join conversation c on c.queue_id = q.id and c.state = 'wrap_up' and c.assignee_id is not null
    where q.archived_at is null and (${teamId}::uuid is null or q.team_id = ${teamId}::uuid)
    order by since, c.id limit 500`
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }))
}
