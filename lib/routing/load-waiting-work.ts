import type { Tx } from '#db/client.ts'
import type { ChannelRules, Levels, WaitingWork } from './candidate.ts'

interface Row extends Omit<
  WaitingWork,
  'queueIds' | 'overflowAgentIds' | 'demands' | 'priority' | 'targetMs'
> {
  declinedBy: string[]
  depth: number
}

interface Line {
  queueId: string
  priority: number
  targetMs: number
  demands: Levels
  overflow: { afterMs: number; toQueueId: string | null; toAgentId: string | null }[]
}

const RECENT = '2 minutes'
/** So deep even among many lanes: the first may have been declined by who is free. */
const LEAST_DEPTH = 4

/**
 * The heads of all lines. What is alike (queue, class, language, channel) stands in one lane, where only two can be due
 * next: who waits longest, and who waits longest of those still within the target, whose worth falls once it is missed.
 * So the cost doesn't grow with what waits behind them. Of each kind a lane gives as many as its share of `most`.
 */
export async function loadWaitingWork(
  tx: Tx,
  freeAgentIds: readonly string[],
  most: number,
): Promise<{ works: WaitingWork[]; depth: number }> {
  const [lines, rows] = await Promise.all([loadLines(tx), loadHeads(tx, freeAgentIds, most)])
  const byId = new Map(lines.map((line) => [line.queueId, line]))
  const works = rows.flatMap((row) => {
    const line = byId.get(row.queueId)
    return line ? [toWork(row, line)] : []
  })
  return { works, depth: rows[0]?.depth ?? 0 }
}

export async function loadChannelRules(tx: Tx): Promise<ChannelRules> {
  const rows = await tx<{ channel: string; most: number | null; interruptible: boolean }[]>`
    select channel, most, interruptible from channel_rule`
  return Object.fromEntries(rows.map(({ channel, ...rule }) => [channel, rule]))
}

const loadLines = (tx: Tx) => tx<Line[]>`
  select q.id as "queueId", q.priority, q.service_level_ms as "targetMs",
    coalesce((select jsonb_object_agg(skill_id, level) from queue_skill where queue_id = q.id), '{}') as demands,
    coalesce((select jsonb_agg(jsonb_build_object('afterMs', after_ms, 'toQueueId', to_queue_id, 'toAgentId', to_agent_id))
      from queue_overflow where queue_id = q.id), '[]') as overflow
  from queue q where exists (select 1 from waiting w where w.queue_id = q.id and not w.reserved)`

const loadHeads = (tx: Tx, free: readonly string[], most: number) => tx<Row[]>`
  with recursive lane as (
    (select queue_id, value_class, language, channel from waiting
      where not reserved order by queue_id, value_class, language, channel limit 1)
    union all
    select next.* from lane l cross join lateral (
      select w.queue_id, w.value_class, w.language, w.channel from waiting w
      where not w.reserved
        and (w.queue_id, w.value_class, w.language, w.channel) > (l.queue_id, l.value_class, l.language, l.channel)
      order by w.queue_id, w.value_class, w.language, w.channel limit 1) next),
  share as materialized (
    select least(${most}::int, greatest(${LEAST_DEPTH}::int, 2 * ${most}::int / greatest(1, count(*)::int))) as depth from lane),
  head as (
    select h.*, l.language <> '' and (
      select count(*) filter (where l.language = any(a.languages)) * 4 < count(*)
      from queue_member m join agent a on a.id = m.agent_id where m.queue_id = l.queue_id) as rare
    from lane l join queue q on q.id = l.queue_id cross join lateral (
      (select w.* from waiting w where not w.reserved and (w.queue_id, w.value_class, w.language, w.channel)
          = (l.queue_id, l.value_class, l.language, l.channel)
        and (w.preferred_until is null or w.preferred_until <= now() or w.preferred_agent_id = any(${[...free]}::uuid[]))
        order by w.since, w.conversation_id limit (select depth from share))
      union
      (select w.* from waiting w where not w.reserved and (w.queue_id, w.value_class, w.language, w.channel)
          = (l.queue_id, l.value_class, l.language, l.channel)
        and w.since > now() - make_interval(secs => q.service_level_ms / 1000.0)
        and (w.preferred_until is null or w.preferred_until <= now() or w.preferred_agent_id = any(${[...free]}::uuid[]))
        order by w.since, w.conversation_id limit (select depth from share))) h)
  select h.conversation_id as "conversationId", h.queue_id as "queueId", h.channel, h.units, h.value_class as "valueClass",
    h.language, h.rare as "languageIsRare", greatest(0, extract(epoch from now() - h.since) * 1000)::float8 as "waitMs",
    case when h.preferred_until > now() then h.preferred_agent_id end as "preferredAgentId",
    array(select d.agent_id::text from reservation d where d.conversation_id = h.conversation_id
      and d.state in ('declined','timed_out') and d.settled_at > now() - ${RECENT}::interval) as "declinedBy",
    (select depth from share) as depth
  from head h`

/** A queue's overflow widens who may take the work as it waits; its place and age stay. */
function toWork(row: Row, { priority, targetMs, demands, overflow, queueId }: Line): WaitingWork {
  const due = overflow.filter(({ afterMs }) => row.waitMs >= afterMs)
  return {
    conversationId: row.conversationId,
    channel: row.channel,
    units: row.units,
    waitMs: row.waitMs,
    valueClass: row.valueClass,
    language: row.language,
    languageIsRare: row.languageIsRare,
    preferredAgentId: row.preferredAgentId,
    declinedBy: row.declinedBy,
    queueId,
    priority,
    targetMs,
    demands,
    queueIds: [queueId, ...due.flatMap(({ toQueueId }) => toQueueId ?? [])],
    overflowAgentIds: due.flatMap(({ toAgentId }) => toAgentId ?? []),
  }
}
