import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'

/** The visitor's open conversation, whichever device it was opened on. */
export async function findVisitorConversation({ visitorId }: VisitorActor): Promise<string | null> {
  const [row] = await database()<{ id: string }[]>`
    select id from conversation where visitor_id = ${visitorId} and state in ('waiting','active','parked')`
  return row?.id ?? null
}

/** Refuses whoever the conversation doesn't belong to, as if it weren't there. */
export async function requireVisitorConversation({ visitorId }: VisitorActor, conversationId: string) {
  const [row] = await database()`
    select 1 from conversation where id = ${conversationId} and visitor_id = ${visitorId}`
  if (!row) throw notFound('conversation')
}
