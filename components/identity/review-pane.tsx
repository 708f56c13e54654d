'use client'
import { ArrowLeft, TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import type { ReviewDetail } from '#lib/identity/views.ts'
import { SideBySide } from './side-by-side.tsx'
import { useAnswer } from './use-answer.ts'
import { useReview } from './use-reviews.ts'
import { WeightBars } from './weight-bars.tsx'

interface ReviewPaneProps {
  reviewId: string
  onBack: () => void
  /** Answered: on to the next. */
  onAnswered: () => void
}

export function ReviewPane({ reviewId, onBack, onAnswered }: ReviewPaneProps) {
  const t = useTranslations('identity')
  const review = useReview(reviewId)
  if (review.data) return <Review review={review.data} onBack={onBack} onAnswered={onAnswered} />
  if (!review.isError) return <ListSkeleton rows={6} />
  if ('code' in review.error && review.error.code === 'not_found')
    return <EmptyState action={<Button onClick={onBack}>{t('back')}</Button>}>{t('gone')}</EmptyState>
  return (
    <ErrorState title={t('failed')} onRetry={() => void review.refetch()} retrying={review.isFetching}>
      {review.error.message}
    </ErrorState>
  )
}

interface ReviewProps extends Omit<ReviewPaneProps, 'reviewId'> {
  review: ReviewDetail
}

function Review({ review, onBack, onAnswered }: ReviewProps) {
  const t = useTranslations('identity')
  const format = useFormatter()
  const { isBusy, merge, keepApart, postpone } = useAnswer(onAnswered)
  const [one, other] = review.sides
  const sayMerge = () => void merge(one.id, other.id, review.id)
  const sayApart = () => void keepApart(review.id)
  const sayLater = () => void postpone(review.id)
  useShortcut('m', t('merge'), sayMerge, { group: 'list' })
  useShortcut('x', t('apart'), sayApart, { group: 'list' })
  useShortcut('l', t('later'), sayLater, { group: 'list' })
  return (
    <section aria-label={t('title')} className="flex h-full min-h-0 flex-col">
      <header className="pane-head flex-wrap gap-y-1 py-1.5">
        <IconButton label={t('back')} icon={ArrowLeft} onClick={onBack} className="-ms-2 md:hidden" />
        <h2 className="font-semibold">
          {t('likely', {
            percent: format.number(Math.min(0.999, review.probability), {
              style: 'percent',
              maximumFractionDigits: 1,
            }),
          })}
        </h2>
        <span className="ms-auto flex gap-2">
          {review.laterUntil === null && (
            <Button variant="quiet" busy={isBusy} shortcut="l" onClick={sayLater}>
              {t('later')}
            </Button>
          )}
          <Button busy={isBusy} shortcut="x" onClick={sayApart}>
            {t('apart')}
          </Button>
          <Button variant="primary" busy={isBusy} shortcut="m" onClick={sayMerge}>
            {t('merge')}
          </Button>
        </span>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {review.overLimit.length > 0 && (
          <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-warn md:px-6">
            <TriangleAlert aria-hidden size={14} className="shrink-0" />
            {t('overLimit', { kinds: format.list(review.overLimit) })}
          </p>
        )}
        <SideBySide sides={review.sides} />
        <WeightBars comparisons={review.comparisons} />
      </div>
    </section>
  )
}
