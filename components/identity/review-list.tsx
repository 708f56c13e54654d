'use client'
import { EqualApproximately, UsersRound } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { ListSkeleton } from '#components/ui/list-skeleton.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { VirtualList } from '#components/ui/virtual-list.tsx'
import type { ReviewRow } from '#lib/identity/views.ts'
import type { useReviews } from './use-reviews.ts'

interface ReviewListProps {
  reviews: ReturnType<typeof useReviews>
  isLater: boolean
  openId: string | null
  onOpen: (id: string) => void
}

const ROW_PX = 60
const rowKey = ({ id }: ReviewRow) => id

export function ReviewList({ reviews, isLater, openId, onOpen }: ReviewListProps) {
  const t = useTranslations('identity')
  if (reviews.isError && !reviews.data)
    return (
      <ErrorState title={t('failed')} onRetry={() => void reviews.refetch()} retrying={reviews.isFetching}>
        {reviews.error.message}
      </ErrorState>
    )
  if (!reviews.data) return <ListSkeleton rows={7} />
  return (
    <VirtualList
      label={t('list')}
      items={reviews.data.pages.flatMap(({ rows }) => rows)}
      itemKey={rowKey}
      rowHeight={ROW_PX}
      activeKey={openId}
      className="h-full"
      onEndReached={() => {
        if (reviews.hasNextPage && !reviews.isFetchingNextPage) void reviews.fetchNextPage()
      }}
      empty={<EmptyState icon={UsersRound}>{isLater ? t('emptyLater') : t('empty')}</EmptyState>}
      renderItem={(row) => <Row row={row} isOpen={row.id === openId} onOpen={onOpen} />}
    />
  )
}

function Row({ row, isOpen, onOpen }: { row: ReviewRow; isOpen: boolean; onOpen: (id: string) => void }) {
  const [t, weights] = [useTranslations('identity'), useTranslations('identity.weights')]
  const format = useFormatter()
  const same = row.comparisons.filter(({ level }) => level >= 4).map(({ field }) => weights(`field.${field}`))
  return (
    <div
      className={classNames(
        'relative flex h-15 items-center gap-3 border-b border-line ps-4 pe-3',
        isOpen
          ? 'bg-accent-soft before:absolute before:inset-y-0 before:start-0 before:w-0.5 before:bg-accent'
          : 'hover:bg-sunk',
      )}
    >
      <button
        type="button"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(row.id)}
        className="min-w-0 flex-1 text-start outline-none before:absolute before:inset-0 focus-visible:before:outline-2
          focus-visible:before:-outline-offset-2 focus-visible:before:outline-accent"
      >
        <span className="block truncate">
          <bdi className="font-semibold">{row.name}</bdi>
          <EqualApproximately aria-hidden size={14} className="mx-1.5 inline align-[-2px] text-ink-3" />
          <bdi className="font-semibold">{row.otherName}</bdi>
        </span>
        <span className="block truncate text-meta text-ink-3">{format.list(same)}</span>
      </button>
      <span className="pointer-events-none relative grid shrink-0 justify-items-end gap-1">
        <Chip>
          {t('likely', {
            percent: format.number(Math.min(0.999, row.probability), {
              style: 'percent',
              maximumFractionDigits: 1,
            }),
          })}
        </Chip>
        <RelativeTime at={row.foundAt} className="text-meta text-ink-3" />
      </span>
    </div>
  )
}
