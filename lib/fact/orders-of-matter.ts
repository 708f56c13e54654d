import type { Fact } from './fact.ts'
import type { Matter } from './load-matter.ts'

/** Orders that the conversation is known to be about: told in it, or named by its subject. */
export function ordersOfMatter(
  matter: Pick<Matter, 'conversationId' | 'subject'>,
  facts: readonly Pick<Fact, 'type' | 'value' | 'conversationId'>[],
): string[] {
  const words = new Set(matter.subject?.toUpperCase().match(/[\p{L}\p{N}-]{3,}/gu))
  return facts
    .filter(
      ({ type, value, conversationId }) =>
        type === 'order_number' &&
        (conversationId === matter.conversationId || words.has(value.toUpperCase())),
    )
    .map(({ value }) => value)
}
