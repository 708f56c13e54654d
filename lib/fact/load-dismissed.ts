import type { Sql, Tx } from '#db/client.ts'

/** What was waved off in a conversation, as a question of whether a fact was. */
export async function loadDismissed(sql: Sql | Tx, conversationId: string) {
  const rows = await sql<{ type: string; value: string }[]>`
    select type, value from told_dismissal where conversation_id = ${conversationId}`
  const keys = new Set(rows.map(keyOf))
  return (fact: { type: string; value: string }) => keys.has(keyOf(fact))
}

const keyOf = ({ type, value }: { type: string; value: string }) => `${type}\n${value}`
