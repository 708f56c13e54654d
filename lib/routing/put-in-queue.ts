import type { Tx } from '#db/client.ts'
import type { LockedConversation } from './own.ts'

/** Waits in the queue with its whole age, so that nothing which came later stands before it. */
export async function putInQueue(tx: Tx, { id }: LockedConversation, queueId: string) {
  await tx`
    with back as (
      update conversation set state = 'waiting', assignee_id = null, queue_id = ${queueId},
        waiting_since = opened_at, preferred_agent_id = null where id = ${id}
      returning id, queue_id, opened_at, units, channel, value_class, language)
    insert into waiting (conversation_id, queue_id, since, units, channel, value_class, language)
    select id, queue_id, opened_at, units, channel, value_class, coalesce(language, '') from back
    on conflict (conversation_id) do update set queue_id = excluded.queue_id, since = excluded.since,
      preferred_agent_id = null, preferred_until = null`
}
