import { asOwner, type Place } from './ground.ts'

/** How many messages these conversations have in the database. */
export const countMessages = (place: Place, conversationIds: readonly string[]) =>
  asOwner(place, async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from message where conversation_id = any(${[...conversationIds]}::uuid[])`
    return row?.count ?? 0
  })
