import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { estimateWait } from '#lib/queue/estimate-wait.ts'
import { loadQueueStaff } from '#lib/queue/load-queue-staff.ts'
import { loadSchedule } from '#lib/queue/load-schedule.ts'
import type { CallbackSlots } from '#lib/widget/protocol.ts'
import { SLOT_MS, slotsWithin } from './callback.ts'

interface Waiting {
  queueId: string
  units: number
  cap: number
  ahead: number
}

/** The half hours that still have room, and what the wait in the chat is meanwhile. */
export async function listSlots(
  { visitorId }: VisitorActor,
  conversationId: string,
  now: Date,
): Promise<CallbackSlots> {
  const [row] = await database()<Waiting[]>`
    select c.queue_id as "queueId", c.units, case when q.callback_enabled then q.callback_cap else 0 end as cap,
      (select count(*)::int from waiting w join waiting mine on mine.conversation_id = c.id
        where w.queue_id = c.queue_id and (w.since, w.conversation_id) < (mine.since, mine.conversation_id)) as ahead
    from conversation c join queue q on q.id = c.queue_id
    where c.id = ${conversationId} and c.visitor_id = ${visitorId}`
  if (!row) throw notFound('conversation')
  const [hours, taken, staff] = await Promise.all([
    loadSchedule(row.queueId),
    countTaken(row.queueId),
    loadQueueStaff(row.queueId, row.units),
  ])
  const slots = slotsWithin(hours, now).filter((slot) => (taken.get(slot.getTime()) ?? 0) < row.cap)
  return {
    slots: slots.map((slot) => slot.toISOString()),
    waitRange: estimateWait({ ahead: row.ahead, ...staff }),
    available: staff.available,
  }
}

async function countTaken(queueId: string): Promise<Map<number, number>> {
  const rows = await database()<{ slotAt: Date }[]>`
    select slot_at as "slotAt" from callback where queue_id = ${queueId} and state in ('booked','due')`
  const taken = new Map<number, number>()
  for (const { slotAt } of rows) {
    const slot = slotAt.getTime() - (slotAt.getTime() % SLOT_MS)
    taken.set(slot, (taken.get(slot) ?? 0) + 1)
  }
  return taken
}
