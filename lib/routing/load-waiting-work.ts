import type { Tx } from '#db/client.ts'
import type { ChannelRules, Levels, WaitingWork } from './candidate.ts'

interface Row extends Omit<
  WaitingWork,
  'queueIds' | 'overflowAgentIds' | 'demands' | 'priority' | 'targetMs'
> {
  declinedBy: string[]
}

interface Line {
  queueId: string
  priority: number
  targetMs: number
  demands: Levels
  overflow: { afterMs: number; toQueueId: string | null; toAgentId: string | null }[]
}

const RECENT = '2 minutes'

/**
 * The heads of the lines in these queues. What is alike (queue, class, language, channel) stands in one lane, where
 * only two can be due next: who waits longest, and who waits longest of those still within the target, whose worth
 * falls once it is missed. So the cost doesn't grow with what waits behind them.
 */
export async function loadWaitingWork(
  tx: Tx,
  queueIds: readonly string[],
  freeAgentIds: readonly string[],
  depth: number,
): Promise<WaitingWork[]> {
  const [lines, rows] = await Promise.all([
    loadLines(tx, queueIds),
    loadHeads(tx, queueIds, freeAgentIds, depth),
  ])
  const byId = new Map(lines.map((line) => [line.queueId, line]))
  return rows.flatMap((row) => {
    const line = byId.get(row.queueId)
    return line ? [toWork(row, line)] : []
  })
}

export async function loadChannelRules(tx: Tx): Promise<ChannelRules> {
  const rows = await tx<{ channel: string; most: number | null; interruptible: boolean }[]>`
    select channel, most, interruptible from channel_rule`
  return Object.fromEntries(rows.map(({ channel, ...rule }) => [channel, rule]))
}

const loadLines = (tx: Tx, queueIds: readonly string[]) => tx<Line[]>`
  select q.id as "queueId", q.priority, q.service_level_ms as "targetMs",
    coalesce((select jsonb_object_agg(skill_id, level) from queue_skill where queue_id = q.id), '{}') as demands,
    coalesce((select jsonb_agg(jsonb_build_object('afterMs', after_ms, 'toQueueId', to_queue_id, 'toAgentId', to_agent_id))
      from queue_overflow where queue_id = q.id), '[]') as overflow
  from queue q where q.id = any(${[...queueIds]}::uuid[])`

const loadHeads = (tx: Tx, queueIds: readonly string[], free: readonly string[], depth: number) => tx<Row[]>`
  with recursive lane as (
    (select queue_id, value_class, language, channel from waiting
      where not reserved order by queue_id, value_class, language, channel limit 1)
    union all
    select next.* from lane l cross join lateral (
      select w.queue_id, w.value_class, w.language, w.channel from waiting w
      where not w.reserved
        and (w.queue_id, w.value_class, w.language, w.channel) > (l.queue_id, l.value_class, l.language, l.channel)
      order by w.queue_id, w.value_class, w.language, w.channel limit 1) next),
  head as (
    select h.*, l.language <> '' and (
      select count(*) filter (where l.language = any(a.languages)) * 4 < count(*)
      from queue_member m join agent a on a.id = m.agent_id where m.queue_id = l.queue_id) as rare
    from lane l join queue q on q.id = l.queue_id cross join lateral (
      (select w.* from waiting w where not w.reserved and (w.queue_id, w.value_class, w.language, w.channel)
          = (l.queue_id, l.value_class, l.language, l.channel)
        and (w.preferred_until is null or w.preferred_until <= now() or w.preferred_agent_id = any(${[...free]}::uuid[]))
        order by w.since, w.conversation_id limit ${depth})
      union
      (select w.* from waiting w where not w.reserved and (w.queue_id, w.value_class, w.language, w.channel)
          = (l.queue_id, l.value_class, l.language, l.channel)
        and w.since > now() - make_interval(secs => q.service_level_ms / 1000.0)
        and (w.preferred_until is null or w.preferred_until <= now() or w.preferred_agent_id = any(${[...free]}::uuid[]))
        order by w.since, w.conversation_id limit ${depth})) h
    where l.queue_id = any(${[...queueIds]}::uuid[]))
  select h.conversation_id as "conversationId", h.queue_id as "queueId", h.channel, h.units, h.value_class as "valueClass",
    h.language, h.rare as "languageIsRare", greatest(0, extract(epoch from now() - h.since) * 1000)::float8 as "waitMs",
    case when h.preferred_until > now() then h.preferred_agent_id end as "preferredAgentId",
    array(select d.agent_id::text from reservation d where d.conversation_id = h.conversation_id
      and d.state in ('declined','timed_out') and d.settled_at > now() - ${RECENT}::interval) as "declinedBy"
  from head h`

/** A queue's overflow widens who may take the work as it waits; its place and age stay. */
function toWork(row: Row, { priority, targetMs, demands, overflow, queueId }: Line): WaitingWork {
  const due = overflow.filter(({ afterMs }) => row.waitMs >= afterMs)
  return {
    ...row,
    priority,
    targetMs,
    demands,
    queueIds: [queueId, ...due.flatMap(({ toQueueId }) => toQueueId ?? [])],
    overflowAgentIds: due.flatMap(({ toAgentId }) => toAgentId ?? []),
  }
}
