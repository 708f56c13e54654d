import { z } from 'zod'
import { permit } from '#lib/auth/permit.ts'
import { query } from '#lib/query.ts'

export interface SetupState {
  teams: number
  people: number
  invited: number
  queues: number
  /** Queues in use in which nobody works. */
  emptyQueues: number
  dispositions: number
  macros: number
  widgets: number
  origins: number
  offers: number
}

/** What there is, for an administrator to see what to do first. */
export const loadSetup = query({
  name: 'metric.setup',
  input: z.object({}),
  async run({ actor, sql }): Promise<SetupState> {
    permit(actor, 'admin')
    const [row] = await sql<SetupState[]>`
      select (select count(*)::int from team) as teams,
        (select count(*)::int from agent where disabled_at is null) as people,
        (select count(*)::int from agent where disabled_at is null and password_hash is null) as invited,
        (select count(*)::int from queue where archived_at is null) as queues,
        (select count(*)::int from queue q where archived_at is null and not exists (
          select 1 from queue_member m join agent a on a.id = m.agent_id
          where m.queue_id = q.id and a.disabled_at is null)) as "emptyQueues",
        (select count(*)::int from disposition where archived_at is null) as dispositions,
        (select count(*)::int from macro where archived_at is null) as macros,
        (select count(*)::int from widget) as widgets,
        (select count(*)::int from allowed_origin) as origins,
        (select count(*)::int from offer where archived_at is null) as offers`
    if (!row) throw new Error('Counting gave no row.')
    return row
  },
})
