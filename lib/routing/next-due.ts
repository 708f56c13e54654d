import { database } from '#db/client.ts'

const RELAXING_MS = 1000

/**
 * In how many milliseconds time alone may change what routing would choose: a reservation runs out, a preferred
 * person's turn is over; or, while something waits beside somebody free, a skill relaxes or a line overflows.
 */
export async function msUntilDue(): Promise<number | null> {
  const [row] = await database()<{ ms: number | null; both: boolean }[]>`
    select extract(epoch from least(
        (select min(expires_at) from reservation where state = 'pending'),
        (select min(preferred_until) from waiting where preferred_agent_id is not null and preferred_until > now()))
      - clock_timestamp())::float8 * 1000 as ms,
      exists (select 1 from waiting where not reserved)
        and exists (select 1 from presence where state = 'available' and load_units < capacity_units) as both`
  if (!row) return null
  const due = row.ms === null ? null : Math.max(0, row.ms)
  return row.both ? Math.min(due ?? RELAXING_MS, RELAXING_MS) : due
}
