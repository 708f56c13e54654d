import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import type { DismissReason } from './dismiss-reason.ts'
import { wordingOf } from './wording.ts'

interface Answer {
  conversationId: string
  agentId: string
  type: string
  wording: string | null | undefined
  outcome: DismissReason | 'inserted' | 'confirmed'
  now: Date
  /** The offer that was answered otherwise before. */
  offerId?: string | null
}

/** Writes what came of a reminder, whether or not it was counted as shown by now; gives the offer's id. */
export async function answerOffer(tx: Tx, answer: Answer): Promise<string> {
  const { conversationId, agentId, type, outcome, now, offerId } = answer
  const wording = wordingOf(answer.wording ?? '')
  const [known] = await tx<{ id: string }[]>`
    update told_offer set outcome = ${outcome}, wording = coalesce(${wording}, wording), agent_id = ${agentId},
      answered_at = ${now}
    where ${
      offerId
        ? tx`id = ${offerId}`
        : tx`conversation_id = ${conversationId} and agent_id = ${agentId} and type = ${type} and outcome is null`
    } returning id`
  if (known) return known.id
  const id = newId()
  await tx`
    insert into told_offer (id, conversation_id, queue_id, agent_id, type, wording, outcome, offered_at, answered_at)
    select ${id}, id, queue_id, ${agentId}, ${type}, ${wording}, ${outcome}, ${now}, ${now}
    from conversation where id = ${conversationId}`
  return id
}
