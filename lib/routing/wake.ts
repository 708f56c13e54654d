import type { Tx } from '#db/client.ts'
import { waitInLine } from '#lib/conversation/wait-in-line.ts'
import { clearTimer } from '#lib/timer.ts'
import type { Moving, MoveSteps } from './moving.ts'

export type WakeCause = 'time' | 'reply' | 'person'

interface Woken {
  queueId: string
  cause: 'reply' | null
  preferredUntil: Date | null
}

/**
 * A parked conversation waits again. Its age counts from what woke it, the customer's word or the moment: who waits in
 * line meanwhile is not overtaken by what was put aside days ago. Whoever parked it is asked first while they are there.
 */
export async function wake(
  { tx, recordOn }: Pick<MoveSteps, 'tx' | 'recordOn'>,
  conversation: Moving,
  cause: WakeCause,
) {
  const { id, preferredAgentId } = conversation
  await clearTimer(tx, 'conversation.wake', id)
  const woken = await markWoken(tx, conversation)
  const { queueId, preferredUntil } = woken
  await waitInLine(tx, id, {
    queueId,
    preferredAgentId: preferredUntil && preferredAgentId,
    preferredUntil,
  })
  const data = { by: woken.cause ?? cause }
  await recordOn(id, 'conversation.woken', { agentId: preferredAgentId, data })
}

async function markWoken(tx: Tx, { id, preferredAgentId }: Moving): Promise<Woken> {
  const [row] = await tx<Woken[]>`
    with word as (
      select max(m.sent_at) as at from conversation p join message m on m.conversation_id = p.id
      where p.id = ${id} and m.author_kind = 'customer' and m.sent_at > p.parked_at)
    update conversation c set state = 'waiting', parked_at = null, wake_at = null,
      waiting_since = coalesce(word.at, now())
    from word where c.id = ${id}
    returning c.queue_id as "queueId", case when word.at is not null then 'reply' end as cause,
      (select now() + make_interval(secs => s.owner_hold_ms / 1000.0) from routing_settings s, presence p
        where s.id = 1 and p.agent_id = ${preferredAgentId} and p.state = 'available') as "preferredUntil"`
  if (!row) throw new Error('The conversation that wakes is gone.')
  return row
}
