import { withoutCards } from '#lib/privacy/redact-cards.ts'
import { type DateOrder, readTime } from './read-time.ts'
import { textOf } from './row.ts'

export type AuthorKind = 'customer' | 'agent' | 'system'

export interface MappedMessage {
  authorKind: AuthorKind
  text: string
  sentAt: Date
}

const LONGEST = 20_000
const MOST = 5_000
const AUTHORS = ['author', 'from', 'role', 'sender', 'speaker', 'type', 'direction']
const TEXTS = ['text', 'message', 'body', 'content', 'utterance', 'comment']
const TIMES = ['sent_at', 'at', 'time', 'timestamp', 'date', 'created_at']

const KINDS: Record<AuthorKind, RegExp> = {
  customer:
    /^(customer|client|user|visitor|contact|end.?user|caller|consumer|guest|inbound|in|incoming|kunde)$/i,
  agent:
    /^(agent|admin|support|operator|assistant|staff|employee|representative|rep|outbound|out|outgoing)$/i,
  system: /^(system|bot|action|automation|note)$/i,
}

/** The messages of a conversation as files hold them: objects, or pairs of author and text; or why not. */
export function readMessages(value: unknown, at: Date | null, order: DateOrder): MappedMessage[] | string {
  const list = typeof value === 'string' ? parseList(value) : value
  if (!Array.isArray(list)) return 'The messages of this row are no list.'
  if (list.length > MOST) return `This conversation holds more than ${MOST.toLocaleString('en')} messages.`
  const messages: MappedMessage[] = []
  for (const each of list) {
    const parts = partsOf(each)
    const text = withoutCards(parts.text)
    if (text === '') continue
    if (text.length > LONGEST) return `A message is longer than ${LONGEST.toLocaleString('en')} characters.`
    const authorKind = authorOf(parts.author)
    if (!authorKind) return `“${parts.author.slice(0, 40)}” is neither customer nor agent.`
    const sentAt = readTime(parts.time, order) ?? messages.at(-1)?.sentAt ?? at
    if (!sentAt) return 'This row doesn’t say when its messages were sent.'
    messages.push({ authorKind, text, sentAt })
  }
  return messages.length > 0 ? messages : 'This row holds no message.'
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function partsOf(value: unknown): { author: string; text: string; time: string } {
  if (Array.isArray(value))
    return { author: textOf(value[0]), text: textOf(value[1]), time: textOf(value[2]) }
  const entries: [string, unknown][] =
    typeof value === 'object' && value !== null ? Object.entries(value) : []
  const first = (names: readonly string[]) =>
    textOf(names.map((name) => entries.find(([key]) => key.toLowerCase() === name)?.[1]).find((one) => one))
  return { author: first(AUTHORS), text: first(TEXTS), time: first(TIMES) }
}

const authorOf = (author: string): AuthorKind | null =>
  author === '' || KINDS.customer.test(author)
    ? 'customer'
    : KINDS.agent.test(author)
      ? 'agent'
      : KINDS.system.test(author)
        ? 'system'
        : null
