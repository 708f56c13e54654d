import type { Tx } from '#db/client.ts'

export interface Place {
  queueId: string
  /** Asked before all others until `preferredUntil`. */
  preferredAgentId?: string | null
  preferredUntil?: Date | null
  /** It is held for somebody already. */
  reserved?: boolean
}

/** Puts the conversation into a queue's line, at the age of its `waiting_since`, with what routing wants to know of it. */
export async function waitInLine(tx: Tx, conversationId: string, place: Place) {
  await tx`
    insert into waiting (conversation_id, queue_id, since, units, channel, value_class, language,
      preferred_agent_id, preferred_until, reserved)
    select id, ${place.queueId}, coalesce(waiting_since, now()), units, channel, value_class, coalesce(language, ''),
      ${place.preferredAgentId ?? null}::uuid, ${place.preferredUntil ?? null}::timestamptz, ${place.reserved ?? false}
    from conversation where id = ${conversationId}`
}
