import { database } from '#db/client.ts'
import type { OpenHours } from './day-spans.ts'
import { keptHours, SCHEDULE_COLUMNS, type ScheduleRow } from './kept-hours.ts'

/** The queue's opening hours as they are now; null is always open. */
export async function loadSchedule(queueId: string): Promise<OpenHours | null> {
  const sql = database()
  const [row] = await sql<ScheduleRow[]>`
    select ${sql.unsafe(SCHEDULE_COLUMNS)} from queue q join schedule s on s.id = q.schedule_id
    where q.id = ${queueId}`
  return row ? keptHours(row) : null
}
