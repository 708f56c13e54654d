import type { Sql } from '#db/client.ts'
import type { AgentActor } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'
import { reachedQueues } from './reached-queues.ts'
import { type RepeatConversationsInput, repeatConversationsInput } from './repeat-inputs.ts'
import type { RepeatConversation } from './repeat-views.ts'
import { weekStarts } from './week-starts.ts'

const MOST = 200

interface Row extends Omit<RepeatConversation, 'completedAt'> {
  completedAt: Date
}

/** The conversations behind a figure of what is said twice, newest first; who answered them is not said. */
export const listRepeatConversations = query({
  name: 'metric.repeat_conversations',
  input: repeatConversationsInput,
  async run({ actor, input, sql }): Promise<RepeatConversation[]> {
    permit(actor, input.own ? 'desk.use' : 'floor.read')
    const weeks = weekStarts(new Date(), input.timeZone, input.weeks)
    const from = weeks[input.week ?? 0] ?? new Date()
    const until = input.week == null ? null : (weeks[input.week + 1] ?? null)
    const rows = await sql<Row[]>`
      select r.conversation_id as "conversationId", k.name as "customerName", q.name as "queueName",
        c.channel, r.completed_at as "completedAt",
        (select coalesce(jsonb_agg(distinct jsonb_build_object('type', f.type, 'typeName', o.name)), '[]')
          from fact_repeat f left join fact_type o on f.type = 'own:' || o.id
          where f.conversation_id = r.conversation_id and f.kind = ${input.figure}) as types,
        (select conversation_id from repeat_contact where earlier_id = r.conversation_id order by at limit 1) as "laterId"
      from resolution r join conversation c on c.id = r.conversation_id join customer k on k.id = r.customer_id
        join queue q on q.id = r.queue_id
      where ${whose(sql, actor, input)} and r.completed_at >= ${from}
        ${until ? sql`and r.completed_at < ${until}` : sql``} and ${shows(sql, actor, input)}
      order by r.completed_at desc limit ${MOST}`
    return rows.map((row) => ({ ...row, completedAt: row.completedAt.toISOString() }))
  },
})

const whose = (sql: Sql, actor: AgentActor, { own, queueId }: RepeatConversationsInput) =>
  own ? sql`r.agent_id = ${actor.agentId}` : sql`r.queue_id = any(${reachedQueues(actor, queueId)}::uuid[])`

const shows = (sql: Sql, actor: AgentActor, { figure, type, own }: RepeatConversationsInput) =>
  figure === 'back'
    ? sql`exists (select 1 from repeat_contact where earlier_id = r.conversation_id)`
    : sql`exists (select 1 from fact_repeat f where f.conversation_id = r.conversation_id and f.kind = ${figure}
        ${type ? sql`and f.type = ${type}` : sql``} ${own ? sql`and f.agent_id = ${actor.agentId}` : sql``})`
