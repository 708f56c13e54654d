import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { keepClocks } from './keep-clocks.ts'

/** A reaction to what happens in a conversation. Most messages change no clock, which one read finds. */
export async function followConversation({ name, conversationId }: CommittedEvent): Promise<void> {
  if (!conversationId) return
  if (name === 'message.received' && !(await startsTurn(conversationId))) return
  if (name === 'conversation.resolved' && (await hasEnded(conversationId))) return
  if (name === 'message.sent' && !(await awaitsReply(conversationId))) return
  await keepClocks({ actor: system('clocks') }, { conversationId })
}

async function startsTurn(conversationId: string): Promise<boolean> {
  const rows = await database()`
    select 1 from conversation c join queue q on q.id = c.queue_id
    where c.id = ${conversationId} and c.first_reply_at is not null and c.reply_due_since is not null
      and q.next_reply_ms is not null and not exists (
        select 1 from clock k where k.conversation_id = c.id and k.kind = 'next_reply'
          and date_trunc('milliseconds', c.reply_due_since) = k.started_at)`
  return rows.length > 0
}

async function awaitsReply(conversationId: string): Promise<boolean> {
  const rows = await database()`
    select 1 from clock where conversation_id = ${conversationId} and kind in ('first_reply','next_reply')
      and stopped_at is null limit 1`
  return rows.length > 0
}

async function hasEnded(conversationId: string): Promise<boolean> {
  const rows = await database()`
    select 1 from clock where conversation_id = ${conversationId} and kind = 'requester_wait'`
  return rows.length > 0
}
