import type { Tx } from '#db/client.ts'
import { waitInLine } from '#lib/conversation/wait-in-line.ts'

/** Puts a conversation that nobody holds into its queue's line, with its age, as work of the channel. */
export async function rejoinLine(tx: Tx, conversationId: string, channel: 'chat' | 'voice', since: Date) {
  const [row] = await tx<{ queueId: string }[]>`
    update conversation c set state = 'waiting', channel = r.channel, units = r.units, waiting_since = ${since},
      parked_at = null, wake_at = null, preferred_agent_id = null
    from channel_rule r where r.channel = ${channel} and c.id = ${conversationId}
    returning c.queue_id as "queueId"`
  if (row) await waitInLine(tx, conversationId, row)
}
