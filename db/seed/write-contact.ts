import { channelOf, type ContactKind, titleOf } from '#lib/touchpoint/contact.ts'
import { type Story, touch } from './story.ts'
import { writeFacts } from './write-facts.ts'

interface Contact {
  kind: ContactKind
  at: Date
  text: string
  /** Who wrote it down. */
  actorName: string
  title?: string
  orderId?: string
}

/** A call, visit or letter that somebody wrote down, with the facts that were told in it. Null when it lies after now. */
export function writeContact(
  story: Story,
  { kind, at, text, actorName, title, orderId }: Contact,
): string | null {
  const id = story.random.id(at)
  const channel = channelOf(kind)
  const heading = title ?? titleOf(kind, 'inbound')
  const order = orderId ? { orderId } : {}
  if (!touch(story, 'support', kind, at, { id, title: heading, detail: text, channel, actorName, ...order }))
    return null
  const source = { sourceKind: 'touchpoint', sourceId: id, conversationId: null } as const
  writeFacts(story, { ...source, channel, department: 'support', text, at, previousQuestion: null })
  return id
}
