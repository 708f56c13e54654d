import { database } from '#db/client.ts'

const RELAXING_MS = 1000

/** What there is for routing now, and when there may be something by time alone. */
export interface Outlook {
  expires: boolean
  waits: boolean
  dueMs: number | null
}

/**
 * One cheap look before each step, as most of what wakes routing leaves it nothing to do. `dueMs`: in how many
 * milliseconds time alone may change what it would choose: a reservation runs out, a preferred person's turn is over;
 * or, while something waits beside somebody free, a skill relaxes or a line overflows.
 */
export async function lookAhead(): Promise<Outlook> {
  const [row] = await database()<{ ms: number | null; waits: boolean; both: boolean }[]>`
    select e.ms, w.waits, w.waits
        and exists (select 1 from presence where state = 'available' and load_units < capacity_units) as both
    from (select exists (select 1 from waiting where not reserved) as waits) w,
      (select extract(epoch from least(
          (select min(expires_at) from reservation where state = 'pending'),
          (select min(preferred_until) from waiting where preferred_agent_id is not null and preferred_until > now()))
        - clock_timestamp())::float8 * 1000 as ms) e`
  if (!row) return { expires: false, waits: false, dueMs: null }
  const dueMs = row.ms === null ? null : Math.max(0, row.ms)
  return {
    expires: dueMs === 0,
    waits: row.waits,
    dueMs: row.both ? Math.min(dueMs ?? RELAXING_MS, RELAXING_MS) : dueMs,
  }
}
