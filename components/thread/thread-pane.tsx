'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Composer } from '#components/composer/composer.tsx'
import { sendCommand } from '#components/realtime/connection.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { useTypingIn } from '#components/realtime/use-typing.ts'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { notify } from '#components/ui/notify.ts'
import { WrapUpForm } from '#components/wrap-up/wrap-up-form.tsx'
import { canReply, canResolve, canWrapUp } from '#lib/conversation/conversation.ts'
import type { ConversationView, Entry, WorkRow } from '#lib/conversation/views.ts'
import { Completeness } from './completeness.tsx'
import { ThreadHead } from './thread-head.tsx'
import { ThreadLog } from './thread-log.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'
import { useOutbox } from './use-outbox.ts'
import { useShownSeq } from './use-shown-seq.ts'

interface ThreadPaneProps {
  conversationId: string
  /** The list's row, when there is one: head and name are there before the thread. */
  row: WorkRow | undefined
  person: { agentId: string; name: string }
  inserted: { key: number; text: string } | null
  onBack: () => void
  onCustomer: () => void
  onDone: () => void
  onAccept: (conversationId: string) => void
}

const noEntries: readonly Entry[] = []

export function ThreadPane(props: ThreadPaneProps) {
  const { conversationId, row, person, inserted, onBack, onCustomer, onDone, onAccept } = props
  const t = useTranslations('thread')
  const { data, status } = useLive(`conversation:${conversationId}`)
  const outgoing = useOutbox().filter((message) => message.conversationId === conversationId)
  const typing = useTypingIn().get(conversationId)
  const [writing, setWriting] = useState(false)
  const entries = data?.entries ?? noEntries
  const { shownSeq, showAll } = useShownSeq(entries, writing)
  const { resolve, resolving, resolved } = useResolve(conversationId)
  const conversation = data?.conversation ?? null
  const head = conversation ?? row
  const mayResolve = conversation !== null && canResolve(person, conversation)
  useShortcut('e', t('resolve'), resolve, { group: 'conversation', when: () => mayResolve })
  useMarkRead(conversation, person.agentId)

  if (status === 'denied') return <EmptyState className="h-full content-center">{t('denied')}</EmptyState>
  const online = status === 'live'
  return (
    <section aria-label={head?.customerName} className="flex h-full min-h-0 flex-col">
      {head && (
        <ThreadHead
          row={head}
          mayResolve={mayResolve}
          resolving={resolving}
          onResolve={resolve}
          onBack={onBack}
          onCustomer={onCustomer}
        />
      )}
      {conversation && data ? (
        <>
          <ThreadLog
            key={conversationId}
            conversation={conversation}
            state={data}
            outgoing={outgoing}
            online={online}
          />
          <Completeness status={status} typing={typing?.name ?? null} />
          <Standing conversation={conversation} person={person} onAccept={onAccept} />
          {canWrapUp(person, conversation) ? (
            <WrapUpForm
              key={`wrap-${conversationId}`}
              conversation={conversation}
              takesFocus={resolved}
              onDone={onDone}
            />
          ) : (
            <Composer
              key={`compose-${conversationId}`}
              conversation={conversation}
              agentName={person.name}
              mayReply={canReply(person, conversation)}
              shownSeq={shownSeq}
              hasUnseen={hasColleagueAfter(entries, shownSeq, person.agentId)}
              onShowAll={showAll}
              onWriting={setWriting}
              onResolve={resolve}
              inserted={inserted}
            />
          )}
        </>
      ) : (
        <ThreadSkeleton />
      )}
    </section>
  )
}

const hasColleagueAfter = (entries: readonly Entry[], seq: number, agentId: string) =>
  entries.some((entry) => entry.seq > seq && isOfColleague(entry, agentId))

/** A whisper is never of who holds the conversation. */
function isOfColleague(entry: Entry, agentId: string): boolean {
  if (entry.kind === 'event') return false
  if (entry.kind === 'whisper') return true
  return (entry.kind === 'note' || entry.authorKind === 'agent') && entry.authorId !== agentId
}

/** Why there is no reply box, when there is none. */
function Standing({
  conversation,
  person,
  onAccept,
}: {
  conversation: ConversationView
  person: { agentId: string }
  onAccept: (conversationId: string) => void
}) {
  const t = useTranslations('thread')
  const { state, assigneeId, assigneeName, queueName, id } = conversation
  if (state === 'waiting')
    return (
      <p className="flex items-center justify-between gap-3 px-5 pb-2 text-ink-2">
        {t('waitingHere', { queue: queueName })}
        <Button variant="primary" onClick={() => onAccept(id)}>
          {t('accept')}
        </Button>
      </p>
    )
  if (state === 'resolved' || state === 'abandoned')
    return <p className="px-5 pb-2 text-ink-2">{t('closed')}</p>
  if (assigneeId !== person.agentId)
    return <p className="px-5 pb-2 text-ink-2">{t('ownedBy', { name: assigneeName ?? '' })}</p>
  return null
}

function useResolve(conversationId: string) {
  const t = useTranslations('thread')
  const [resolving, setResolving] = useState(false)
  const [resolved, setResolved] = useState(false)
  async function run() {
    setResolving(true)
    setResolved(true)
    const result = await sendCommand('conversation.resolve', { conversationId })
    setResolving(false)
    setResolved(result.ok)
    if (!result.ok) notify({ tone: 'bad', title: t('resolveFailed'), detail: result.problem.message })
  }
  return { resolve: () => void run(), resolving, resolved }
}

/** The owner has the newest on a visible screen. */
function useMarkRead(conversation: ConversationView | null, agentId: string) {
  const unread = conversation?.assigneeId === agentId ? conversation.unread : 0
  const id = conversation?.id
  const seq = conversation?.seq ?? 0
  useEffect(() => {
    if (!id || unread === 0 || document.visibilityState !== 'visible') return
    void sendCommand('conversation.read', { conversationId: id, seq })
  }, [id, unread, seq])
}
