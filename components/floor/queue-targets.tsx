'use client'
import { useTranslations } from 'next-intl'
import type { QueueTile } from '#lib/metric/load-floor.ts'
import type { Steered } from './steered.ts'

interface QueueTargetsProps {
  queues: readonly QueueTile[]
  conversations: readonly Steered[]
  isBusy: boolean
  onChoose: (queue: QueueTile) => void
}

/** Lines that they aren't all waiting in already. */
export function QueueTargets({ queues, conversations, isBusy, onChoose }: QueueTargetsProps) {
  const t = useTranslations('floor')
  const others = queues.filter(
    ({ id }) => !conversations.every(({ state, queueId }) => state === 'waiting' && queueId === id),
  )
  if (others.length === 0) return null
  return (
    <>
      <h3 className="mt-4 mb-1 text-meta font-medium text-ink-3">{t('reassignQueues')}</h3>
      <ul role="list" aria-label={t('reassignQueues')} className="-mx-2 grid">
        {others.map((queue) => (
          <li key={queue.id}>
            <button
              type="button"
              aria-label={queue.name}
              aria-description={t('reassignWaiting', { count: queue.waiting })}
              disabled={isBusy}
              onClick={() => onChoose(queue)}
              className="flex min-h-9 w-full items-center justify-between gap-3 rounded-control px-2 py-1 text-start
                enabled:hover:bg-sunk disabled:opacity-60"
            >
              <span dir="auto" className="truncate font-medium">
                {queue.name}
              </span>
              <span className="text-meta text-ink-2">{t('reassignWaiting', { count: queue.waiting })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
