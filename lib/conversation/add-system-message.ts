import type { Tx } from '#db/client.ts'
import { newId } from '#lib/id.ts'
import { previewOf } from './conversation.ts'

/** A public line of the house's own, standing in the thread where its event does. */
export async function addSystemMessage(tx: Tx, conversationId: string, seq: number, text: string) {
  await tx`
    with link as (
      update conversation set prev_public_seq = public_seq, public_seq = ${seq}, preview = ${previewOf(text)},
        preview_from = 'system', last_message_at = now() where id = ${conversationId}
      returning id, prev_public_seq)
    insert into message (id, conversation_id, seq, prev_seq, author_kind, text)
    select ${newId()}, id, ${seq}, prev_public_seq, 'system', ${text} from link`
}
