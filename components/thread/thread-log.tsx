'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { ThreadState } from '#components/realtime/room-state.ts'
import { channelName } from '#components/ui/channel-name.ts'
import type { ConversationView, Entry } from '#lib/conversation/views.ts'
import { DayLine } from './day-line.tsx'
import { EntryList } from './entry-list.tsx'
import type { Outgoing } from './outbox.ts'
import { OutgoingLine } from './outgoing-line.tsx'
import { type EarlierThread, useEarlier } from './use-earlier.ts'
import { useRepeats } from './use-repeats.ts'
import { useReveal } from './use-reveal.ts'
import { useLinkedMessage } from './use-linked-message.ts'
import { useOlderEntries } from './use-older-entries.ts'

interface ThreadLogProps {
  conversation: ConversationView
  state: ThreadState
  outgoing: readonly Outgoing[]
  online: boolean
}

const UNKNOWN = -1
const noEntries: readonly Entry[] = []

/** Turned upside down, so that it stays at the newest by itself and nothing jumps when older ones come above. */
export function ThreadLog({ conversation, state, outgoing, online }: ThreadLogProps) {
  const t = useTranslations('thread')
  const { entries, isWhole, loadOlder } = useOlderEntries(conversation.id, state)
  const earlier = useEarlier(conversation.id, isWhole)
  const repeats = useRepeats(conversation)
  const log = useRef<HTMLDivElement>(null)
  useLinkedMessage(conversation.id)
  useReveal(log, { conversationId: conversation.id, entries, isWhole, loadOlder })
  const known = new Set(state.entries.map(({ id }) => id))
  const top = useReachedTop(
    () => (isWhole ? earlier.loadMore() : void loadOlder()),
    `${entries?.length ?? 0}/${isWhole}/${earlier.threads.length}/${earlier.isLoading}`,
  )
  return (
    <div
      className="relative flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-5 py-4"
      tabIndex={0}
      role="region"
      aria-label={t('scroll')}
    >
      <div ref={log} role="log" aria-label={t('log')} aria-live="polite" className="flex flex-col gap-3">
        <div ref={top} aria-hidden className="h-px" />
        {earlier.isComplete && <p className="text-center text-meta text-ink-3">{t('start')}</p>}
        {earlier.isLoading && <p className="text-center text-meta text-ink-3">{t('loadingEarlier')}</p>}
        {earlier.threads.map((thread) => (
          <Earlier key={thread.conversation.id} thread={thread} customerName={conversation.customerName} />
        ))}
        <EntryList
          entries={entries ?? noEntries}
          customerName={conversation.customerName}
          deliveredSeq={conversation.customerDeliveredSeq}
          readSeq={conversation.customerReadSeq}
          repeats={repeats}
        />
        {outgoing.map((message) =>
          known.has(message.id) ? null : <OutgoingLine key={message.id} message={message} online={online} />,
        )}
      </div>
    </div>
  )
}

function Earlier({ thread, customerName }: { thread: EarlierThread; customerName: string }) {
  const t = useTranslations()
  const format = useFormatter()
  const { conversation, page } = thread
  const day = format.dateTime(new Date(conversation.openedAt), 'date')
  const channel = t(`ui.channel.${channelName(conversation.channel)}`)
  return (
    <>
      <DayLine>{t('thread.earlier', { day, channel, queue: conversation.queueName })}</DayLine>
      <EntryList
        entries={page.entries}
        customerName={customerName}
        deliveredSeq={UNKNOWN}
        readSeq={UNKNOWN}
      />
    </>
  )
}

/** Calls when the top comes into view, and again while it stays there. */
function useReachedTop(run: () => void, version: string) {
  const top = useRef<HTMLDivElement>(null)
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!top.current) return
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    })
    observer.observe(top.current)
    return () => observer.disconnect()
  }, [version])
  return top
}
