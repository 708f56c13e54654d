'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { useTimeline } from './use-timeline.ts'

interface TimelineFootProps {
  isOffline: boolean
  isLooking: boolean
  timeline: ReturnType<typeof useTimeline>
  onRetry: () => void
}

/** Where the list ends for now, and why; always as high. */
export function TimelineFoot({ isOffline, isLooking, timeline, onRetry }: TimelineFootProps) {
  const t = useTranslations('touchpoint')
  const { isError, isFetchingNextPage, hasNextPage } = timeline
  if (isError) return <TimelineFailed isMore busy={isFetchingNextPage} onRetry={onRetry} />
  const text = isOffline
    ? t('offline')
    : isLooking
      ? t('looking')
      : isFetchingNextPage
        ? t('loadingMore')
        : hasNextPage
          ? ''
          : t('end')
  return (
    <p role="status" className="min-h-6 py-1 text-center text-meta text-ink-3">
      {text}
    </p>
  )
}

interface TimelineFailedProps {
  /** Something is shown already, only what comes after it is not. */
  isMore?: boolean
  busy: boolean
  onRetry: () => void
}

export function TimelineFailed({ isMore, busy, onRetry }: TimelineFailedProps) {
  const [t, ui] = [useTranslations('touchpoint'), useTranslations('ui')]
  return (
    <p role="alert" className="flex items-center gap-2 py-2 text-bad">
      <span className="min-w-0 flex-1">{t(isMore ? 'moreFailed' : 'failed')}</span>
      <Button size="small" busy={busy} onClick={onRetry}>
        {ui('retry')}
      </Button>
    </p>
  )
}
