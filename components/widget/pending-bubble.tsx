/** @jsxImportSource preact */
import type { Chat } from './chat.ts'
import { text } from './messages.ts'
import type { Pending } from './outbox.ts'

interface PendingBubbleProps {
  item: Pending
  chat: Chat
  /** Then there is nothing to try again here. */
  hasEnded: boolean
}

/** Written and not yet in the thread; its state is never better than the truth. */
export function PendingBubble({ item, chat, hasEnded }: PendingBubbleProps) {
  const hasFailed = item.state === 'failed'
  return (
    <article class="turn own">
      <p class="unseen">{text.you}</p>
      <p class={hasFailed ? 'bubble failed' : 'bubble pending'}>{item.text}</p>
      <p class={hasFailed ? 'problem' : 'meta'}>
        {hasFailed
          ? `${text.failed}. ${item.reason ?? ''}`
          : item.state === 'sent'
            ? text.sent
            : text.sending}
      </p>
      {hasFailed && !hasEnded && (
        <p class="actions">
          <button type="button" class="quiet" onClick={() => chat.retry(item.id)}>
            {text.retry}
          </button>
          <button type="button" class="quiet" onClick={() => chat.discard(item.id)}>
            {text.discard}
          </button>
        </p>
      )}
    </article>
  )
}
