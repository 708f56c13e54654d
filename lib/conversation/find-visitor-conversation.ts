import { database } from '#db/client.ts'
import type { VisitorActor } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'
import { ofVisitor, openOfVisitor } from './of-visitor.ts'

/** The visitor's open conversation, whichever device it was opened on, or the one that it was merged into. */
export async function findVisitorConversation({ visitorId }: VisitorActor): Promise<string | null> {
  const sql = database()
  const [row] = await sql<{ id: string }[]>`${openOfVisitor(sql, visitorId)}`
  return row?.id ?? null
}

/** Refuses whoever the conversation doesn't belong to, as if it weren't there. */
export async function requireVisitorConversation({ visitorId }: VisitorActor, conversationId: string) {
  const sql = database()
  const [row] = await sql`
    select 1 from conversation c where c.id = ${conversationId} and ${ofVisitor(sql, visitorId)}`
  if (!row) throw notFound('conversation')
}
