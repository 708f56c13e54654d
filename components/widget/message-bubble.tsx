/** @jsxImportSource preact */
import type { PublicMessage } from '#lib/widget/protocol.ts'
import { text } from './messages.ts'
import { sayTime } from './say-time.ts'

interface MessageBubbleProps {
  message: PublicMessage
  /** First of what one side says in a row: it is named there. */
  isFirst: boolean
  /** Last of what one side says within a minute: it is dated there. */
  isLast: boolean
  /** "Sent" or "Read" under the customer's newest. */
  state: string | null
}

export function MessageBubble({ message, isFirst, isLast, state }: MessageBubbleProps) {
  const isOwn = message.authorKind === 'customer'
  const author = isOwn ? text.you : (message.authorName ?? text.team)
  return (
    <article class={isOwn ? 'turn own' : 'turn'}>
      <p class={isFirst && !isOwn ? 'meta' : 'unseen'}>{author}</p>
      <p class="bubble">{message.text}</p>
      <p class={isLast || state ? 'meta' : 'unseen'}>
        <time dateTime={message.sentAt}>{sayTime(message.sentAt)}</time>
        {state && ` · ${state}`}
      </p>
    </article>
  )
}
