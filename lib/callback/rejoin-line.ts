import type { Tx } from '#db/client.ts'

/** Puts a conversation that nobody holds into its queue's line, with its age, as work of the channel. */
export const rejoinLine = (tx: Tx, conversationId: string, channel: 'chat' | 'voice', since: Date) => tx`
  with back as (
    update conversation c set state = 'waiting', channel = r.channel, units = r.units, waiting_since = ${since},
      parked_at = null, wake_at = null, preferred_agent_id = null
    from channel_rule r where r.channel = ${channel} and c.id = ${conversationId}
    returning c.id, c.queue_id, c.units, c.channel, c.value_class, c.language)
  insert into waiting (conversation_id, queue_id, since, units, channel, value_class, language)
  select id, queue_id, ${since}, units, channel, value_class, coalesce(language, '') from back`
