'use client'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Chip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { useNow } from '#components/ui/use-now.ts'
import { isPressing } from '#lib/promise/promise.ts'
import type { PromiseTask } from '#lib/promise/views.ts'
import { PROMISE_TONES } from './promise-line.tsx'
import { PromiseProposal } from './promise-proposal.tsx'
import { PromiseSettle } from './promise-settle.tsx'
import { useOwnPromises } from './use-own-promises.ts'

/** What the reader promised: broken first, then by when it is due, then what may be one. */
export function PromiseTasks({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const t = useTranslations('promise')
  const desk = useTranslations('desk')
  const { data, isError, refetch, isFetching } = useOwnPromises()
  if (isError && !data)
    return <ErrorState title={desk('listFailed')} onRetry={() => void refetch()} retrying={isFetching} />
  if (!data) return <ListSkeleton rows={4} />
  if (data.length === 0) return <EmptyState>{t('tasksEmpty')}</EmptyState>
  const tasks = data.toSorted((a, b) => Number(a.state === 'proposed') - Number(b.state === 'proposed'))
  return (
    <ul aria-label={t('tasks')} className="min-h-0 flex-1 overflow-y-auto">
      {tasks.map((task) => (
        <Task key={task.id} task={task} onOpen={onOpen} />
      ))}
    </ul>
  )
}

interface TaskProps {
  task: PromiseTask
  onOpen: (conversationId: string) => void
}

function Task({ task, onOpen }: TaskProps) {
  const t = useTranslations('promise')
  const format = useFormatter()
  const now = useNow()
  const { text, state, dueAt } = task
  const when = format.dateTime(new Date(dueAt), 'dayTime')
  const isLate = state === 'broken'
  return (
    <li className="grid gap-1 border-b border-line px-4 py-2.5">
      <div className="flex items-center gap-2">
        <Customer task={task} onOpen={onOpen} />
        {(isLate || state === 'proposed' || isPressing(task, now)) && (
          <Chip tone={isLate ? 'bad' : PROMISE_TONES[state]}>
            {isLate ? t('late') : state === 'open' ? t('soon') : t('state.proposed')}
          </Chip>
        )}
      </div>
      <p dir="auto" className="line-clamp-3 wrap-anywhere">
        {text}
      </p>
      <p className={isLate ? 'text-meta text-bad' : 'text-meta text-ink-3'}>
        {t(isLate ? 'was' : 'by', { when })}
      </p>
      {state === 'proposed' ? <PromiseProposal promise={task} /> : <PromiseSettle promise={task} />}
    </li>
  )
}

/** Their conversation, or who they are where it was promised outside of one. */
function Customer({ task, onOpen }: TaskProps) {
  const t = useTranslations('promise')
  const { conversationId, customerId, customerName: name } = task
  const look = 'min-w-0 flex-1 truncate text-start font-semibold hover:underline'
  if (!conversationId)
    return (
      <Link href={`/customers/${customerId}`} aria-label={t('openCustomer', { name })} className={look}>
        <bdi>{name}</bdi>
      </Link>
    )
  return (
    <button
      type="button"
      aria-label={t('openConversation', { name })}
      onClick={() => onOpen(conversationId)}
      className={look}
    >
      <bdi>{name}</bdi>
    </button>
  )
}
