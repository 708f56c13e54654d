import { database } from '#db/client.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { noteAskedAgain } from '#lib/fact/note-asked-again.ts'
import { proposePromises } from '#lib/promise/propose-promises.ts'

interface Reply {
  id: string
  text: string
  at: Date
}

/** Reaction to `message.sent`: does it ask for what was told, and does it promise something? */
export async function readReply(event: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  if (!event.subjectId) return
  const [reply] = await database()<Reply[]>`
    select id, text, sent_at as at from message where id = ${event.subjectId} and author_kind = 'agent'`
  if (!reply) return
  await noteAskedAgain(reply.id, reply.text)
  await proposePromises(reply.id, reply.text, reply.at)
}
