'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { type RefObject, useDeferredValue, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DensityStrip } from './density-strip.tsx'
import { PartState } from './part-state.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineList } from './timeline-list.tsx'
import { type TimelineFilter, useTimeline } from './use-timeline.ts'

interface TimelineProps {
  customerId: string
  version: number
  /** All of the history, or only the reader's own part of it. */
  isWhole: boolean
  /** What scrolls; the list is as long as the history and shows what is in view. */
  scroller: RefObject<HTMLElement | null>
}

const EVERYTHING: TimelineFilter = { kind: '', department: '', text: '', until: null }

/** Every touchpoint across departments, newest first, through years. */
export function Timeline({ customerId, version, isWhole, scroller }: TimelineProps) {
  const t = useTranslations('customer.timeline')
  const [filter, setFilter] = useState(EVERYTHING)
  const text = useDeferredValue(filter.text.trim())
  const timeline = useTimeline(customerId, { ...filter, text }, version)
  const change = (patch: Partial<TimelineFilter>) => setFilter((now) => ({ ...now, ...patch }))
  const isFiltered = filter.kind !== '' || filter.department !== '' || filter.text !== ''
  return (
    <section aria-label={t('region')} className="grid content-start gap-2 px-4 py-3">
      <TimelineFilters filter={filter} onChange={change} />
      <DensityStrip
        customerId={customerId}
        filter={filter}
        version={version}
        onJump={(until) => change({ until })}
      />
      {filter.until && <Jumped until={filter.until} onNewest={() => change({ until: null })} />}
      <PartState query={timeline} lines={8}>
        {timeline.touchpoints.length > 0 ? (
          <TimelineList
            touchpoints={timeline.touchpoints}
            scroller={scroller}
            isLoadingMore={timeline.isFetchingNextPage}
            hasMore={timeline.hasNextPage}
            onEndReached={() => {
              if (timeline.hasNextPage && !timeline.isFetching) void timeline.fetchNextPage()
            }}
          />
        ) : (
          <div className="flex flex-wrap items-center gap-2 py-2 text-ink-3">
            <p className="min-w-0 flex-1">
              {isFiltered ? t('noMatch') : isWhole ? t('empty') : t('emptyOwn')}
            </p>
            {isFiltered && (
              <Button size="small" onClick={() => setFilter(EVERYTHING)}>
                {t('clear')}
              </Button>
            )}
          </div>
        )}
      </PartState>
    </section>
  )
}

/** `until` is the first moment after the month that was chosen. */
function Jumped({ until, onNewest }: { until: string; onNewest: () => void }) {
  const t = useTranslations('customer.timeline')
  const format = useFormatter()
  const month = format.dateTime(new Date(Date.parse(until) - 1), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <p role="status" className="flex items-center gap-2 text-meta text-ink-2">
      <span className="min-w-0 flex-1">{t('older', { month })}</span>
      <Button size="small" variant="quiet" onClick={onNewest}>
        {t('newest')}
      </Button>
    </p>
  )
}
