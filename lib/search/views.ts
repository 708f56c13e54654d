/** Something found, as the palette shows it. */
export interface FoundHit {
  id: string
  kind: 'person' | 'conversation' | 'message'
  title: string
  detail: string
  href: string
}

export interface PersonHit {
  id: string
  name: string
  tier: string | null
  email: string | null
  /** By what they were found, where it was not the name. */
  match: { type: string; value: string } | null
}

export interface ConversationHit {
  id: string
  customerId: string
  customerName: string
  subject: string | null
  preview: string | null
  queueName: string
  channel: string
  state: string
  openedAt: string
}

/** A piece of what was written; the browser shows it as text, never as markup. */
export interface SnippetPart {
  text: string
  found: boolean
}

export interface MessageHit {
  id: string
  /** Notes are colleagues' own; a subject stands over its conversation. */
  kind: 'message' | 'note' | 'subject'
  conversationId: string
  sentAt: string
  customerId: string
  customerName: string
  queueName: string
  channel: string
  authorKind: 'customer' | 'agent' | 'system'
  authorName: string | null
  snippet: SnippetPart[]
}

export interface MessagePage {
  hits: MessageHit[]
  next: { sentAt: string; id: string } | null
  /** Until everything from before the search was there has been gone through: how many messages were. */
  indexing: number | null
  /** More is within reach than was looked through: the newest of it was. */
  isCut: boolean
}

export interface SearchChoices {
  queues: { id: string; name: string }[]
  agents: { id: string; name: string }[]
  channels: string[]
  mayExport: boolean
}
