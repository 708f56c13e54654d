import { database } from '#db/client.ts'
import { mayContinueCard, type SaidBefore, withoutContinuation } from '#lib/privacy/continue-card.ts'

const LOOKS_BACK = 8

/**
 * A message without the digits that complete a card's number begun in the author's last five minutes. Two parts
 * that are sent in the same instant may miss each other.
 */
export async function withoutContinuedCard(
  conversationId: string,
  authorId: string | null,
  text: string,
): Promise<string> {
  if (!mayContinueCard(text)) return text
  const before = await database()<SaidBefore[]>`
    select text, author_id is not distinct from ${authorId}::uuid and author_kind <> 'system' as "isTheirs"
    from message where conversation_id = ${conversationId} and sent_at > now() - interval '5 minutes'
    order by seq desc limit ${LOOKS_BACK}`
  return withoutContinuation(text, before.toReversed())
}
