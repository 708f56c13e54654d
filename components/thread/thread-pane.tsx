'use client'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { useLive } from '#components/realtime/use-live.ts'
import { Moves } from '#components/routing/moves.tsx'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { notify } from '#components/ui/notify.ts'
import { canResolve } from '#lib/conversation/conversation.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import { ThreadBody } from './thread-body.tsx'
import { ThreadHead } from './thread-head.tsx'
import { ThreadSkeleton } from './thread-skeleton.tsx'

export interface ThreadPaneProps {
  conversationId: string
  /** The list's row, when there is one: head and name are there before the thread. */
  row: WorkRow | undefined
  person: { agentId: string; name: string }
  inserted: { key: number; text: string } | null
  onBack: () => void
  onCustomer: () => void
  onDone: () => void
  onAccept: (conversationId: string) => void
  onOpen: (conversationId: string) => void
}

/** Its head stays from one conversation to the next; only what is below it is made anew. */
export const ThreadPane = memo(function ThreadPane(props: ThreadPaneProps) {
  const { conversationId, row, person, onBack, onCustomer, onDone, onOpen } = props
  const t = useTranslations('thread')
  const { data, status } = useLive(`conversation:${conversationId}`)
  const { resolve, resolving, resolved } = useResolve(conversationId)
  const conversation = data?.conversation ?? null
  const head = conversation ?? row
  const mayResolve = conversation !== null && canResolve(person, conversation)
  useShortcut('e', t('resolve'), resolve, { group: 'conversation', when: () => mayResolve })

  if (status === 'denied') return <EmptyState className="h-full content-center">{t('denied')}</EmptyState>
  return (
    <section aria-label={head?.customerName} className="flex h-full min-h-0 flex-col">
      {head && (
        <ThreadHead row={head} onBack={onBack} onCustomer={onCustomer}>
          {mayResolve && (
            <>
              <Moves conversation={conversation} onGone={onDone} onBack={onOpen} />
              <Button variant="primary" shortcut="e" busy={resolving} onClick={resolve}>
                {t('resolve')}
              </Button>
            </>
          )}
        </ThreadHead>
      )}
      {conversation && data ? (
        <ThreadBody
          {...props}
          key={conversationId}
          conversation={conversation}
          state={data}
          status={status}
          resolved={resolved}
          onResolve={resolve}
        />
      ) : (
        <ThreadSkeleton />
      )}
    </section>
  )
})

/** Which conversation is being resolved here, and which was: another one may be open by then. */
function useResolve(conversationId: string) {
  const t = useTranslations('thread')
  const [resolving, setResolving] = useState<string | null>(null)
  const [resolved, setResolved] = useState<string | null>(null)
  async function run() {
    setResolving(conversationId)
    setResolved(conversationId)
    const result = await sendCommand('conversation.resolve', { conversationId })
    setResolving(null)
    if (result.ok) return
    setResolved(null)
    notify({ tone: 'bad', title: t('resolveFailed'), detail: result.problem.message })
  }
  return {
    resolve: () => void run(),
    resolving: resolving === conversationId,
    resolved: resolved === conversationId,
  }
}
