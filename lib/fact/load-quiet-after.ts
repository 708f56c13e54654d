import type { Sql, Tx } from '#db/client.ts'

const PEOPLE = 3

/** How many people must call a reminder unasked for before its wording is quiet. */
export async function loadQuietAfter(sql: Sql | Tx): Promise<number> {
  const [row] = await sql<{ quietAfter: number }[]>`
    select quiet_after as "quietAfter" from workspace where id = 1`
  return row?.quietAfter ?? PEOPLE
}
