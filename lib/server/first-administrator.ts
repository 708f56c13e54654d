import { createHash, randomBytes } from 'node:crypto'
import { database } from '#db/client.ts'

/** The path that makes the first administrator; null once anybody is there. Each start makes the last one's void. */
export async function offerFirstAdministrator(): Promise<string | null> {
  const sql = database()
  const people = await sql`select 1 from agent limit 1`
  if (people.length > 0) return null
  const token = randomBytes(24).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  await sql`insert into workspace (id, name, first_administrator_hash) values (1, 'Throughline', ${hash})
    on conflict (id) do update set first_administrator_hash = excluded.first_administrator_hash`
  return `/first-administrator?token=${token}`
}
