import { z } from 'zod'
import { may } from '#lib/actor.ts'
import { rowColumns, rowJoins, toView } from '#lib/conversation/load-work-rows.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'

export const FLOOR_SETS = ['waiting', 'active', 'answered', 'abandoned'] as const
export type FloorSet = (typeof FLOOR_SETS)[number]

const LIMIT = 200

/** The conversations behind a figure of a tile, newest first; of today where the figure is of today. */
export const listFloorConversations = query({
  name: 'floor.conversations',
  input: z.object({ queueId: z.uuid(), set: z.enum(FLOOR_SETS) }),
  async run({ actor, input: { queueId, set }, sql }): Promise<WorkRow[]> {
    if (!may(actor, 'floor.read') || !reaches(actor, queueId)) throw notFound('queue')
    const today = sql`c.opened_at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc'`
    const which = {
      waiting: sql`c.state = 'waiting'`,
      active: sql`c.state in ('active','wrap_up')`,
      answered: sql`c.assigned_at is not null and ${today}`,
      abandoned: sql`c.state = 'abandoned' and ${today}`,
    }[set]
    const rows = await sql<Parameters<typeof toView>[0][]>`
      select ${rowColumns(sql)} from conversation c ${rowJoins(sql)}
      where c.queue_id = ${queueId} and ${which} order by c.opened_at desc limit ${LIMIT}`
    return rows.map(toView)
  },
})

const reaches = (actor: { scopeQueueIds: readonly string[]; queueIds: readonly string[] }, queueId: string) =>
  actor.scopeQueueIds.includes(queueId) || actor.queueIds.includes(queueId)
