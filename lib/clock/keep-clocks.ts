import { z } from 'zod'
import type { Tx } from '#db/client.ts'
import type { Recorder } from '#lib/record.ts'
import { clearTimer, setTimer } from '#lib/timer.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import type { KeptClock } from './clock.ts'
import { type LockedTimes, lockTimes } from './load-times.ts'
import { type ClockPlan, planClocks, type ShownClock } from './plan-clocks.ts'
import { readClocks } from './read-clocks.ts'

interface Keeping {
  tx: Tx
  record: Recorder['record']
}

/** Brings a conversation's clocks in line with its times, its queue's promises and the hour. Repeated it does nothing. */
export const keepClocks = verb({
  name: 'clock.keep',
  input: z.object({ conversationId: z.uuid() }),
  async run({ actor, input, tx, record }) {
    if (actor.kind !== 'system') throw notFound('conversation')
    await keepClocksIn({ tx, record }, input.conversationId)
    return {}
  },
})

/** The same within a transaction that is under way. */
export async function keepClocksIn({ tx, record }: Keeping, conversationId: string) {
  const locked = await lockTimes(tx, conversationId)
  if (!locked) return
  const { row, times, hours, kept } = locked
  const plan = planClocks(kept, row.now, readClocks(times, row, hours, row.now))
  await writeClocks(tx, conversationId, plan.writes)
  if (!isSameShown(row, plan.shown)) await show(tx, conversationId, plan.shown)
  await tell(record, conversationId, locked, plan)
  if (plan.next) await setTimer(tx, 'clock.due', conversationId, plan.next)
  else await clearTimer(tx, 'clock.due', conversationId)
}

async function writeClocks(tx: Tx, conversationId: string, clocks: readonly KeptClock[]) {
  if (clocks.length === 0) return
  const rows = clocks.map((clock) => ({
    conversation_id: conversationId,
    kind: clock.kind,
    state: clock.state,
    started_at: clock.startedAt,
    warn_at: clock.warnAt,
    due_at: clock.dueAt,
    stopped_at: clock.stoppedAt,
    at_risk_at: clock.atRiskAt,
    breached_at: clock.breachedAt,
    elapsed_ms: clock.elapsedMs,
  }))
  await tx`
    insert into clock ${tx(rows)} on conflict (conversation_id, kind, started_at) do update set
      state = excluded.state, warn_at = excluded.warn_at, due_at = excluded.due_at, stopped_at = excluded.stopped_at,
      at_risk_at = excluded.at_risk_at, breached_at = excluded.breached_at, elapsed_ms = excluded.elapsed_ms`
}

/** Lists are told of a clock that started or ended; the floor and the lists of one that is at risk or ran out. */
async function tell(
  record: Recorder['record'],
  conversationId: string,
  { row }: LockedTimes,
  plan: ClockPlan,
) {
  const { customerId, queueId, assigneeId: agentId } = row
  const ids = { conversationId, customerId, queueId, agentId }
  for (const { name, kind } of plan.tells) await record(name, { ...ids, data: { kind } })
  if (plan.tells.length === 0 && !isSameShown(row, plan.shown))
    await record('clock.changed', { ...ids, data: { kind: plan.shown.clockKind } })
}

const isSameShown = (a: ShownClock, b: ShownClock) =>
  a.clockKind === b.clockKind &&
  a.clockWarnAt?.getTime() === b.clockWarnAt?.getTime() &&
  a.clockDueAt?.getTime() === b.clockDueAt?.getTime()

const show = (tx: Tx, conversationId: string, { clockKind, clockWarnAt, clockDueAt }: ShownClock) => tx`
  update conversation set clock_kind = ${clockKind}, clock_warn_at = ${clockWarnAt}, clock_due_at = ${clockDueAt}
  where id = ${conversationId}`
