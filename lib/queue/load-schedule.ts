import { database } from '#db/client.ts'
import type { OpenHours } from './day-spans.ts'

interface Kept {
  text: string
  hours: OpenHours
}

/** What was read last of each schedule: the same hours stay the same object, for which days are reckoned once. */
const kept = new Map<string, Kept>()

/** The queue's opening hours as they are now; null is always open. */
export async function loadSchedule(queueId: string): Promise<OpenHours | null> {
  const [row] = await database()<{ id: string; text: string; hours: OpenHours }[]>`
    select s.id, concat_ws(' ', s.time_zone, s.week, s.holidays) as text,
      jsonb_build_object('timeZone', s.time_zone, 'week', s.week, 'holidays', s.holidays) as hours
    from queue q join schedule s on s.id = q.schedule_id where q.id = ${queueId}`
  if (!row) return null
  const before = kept.get(row.id)
  if (before?.text === row.text) return before.hours
  kept.set(row.id, row)
  return row.hours
}
