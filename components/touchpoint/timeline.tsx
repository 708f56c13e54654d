'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useRef, useState } from 'react'
import { ArrowUp } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { DensityStrip } from './density-strip.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Jumped } from './jumped.tsx'
import { TimelineBody } from './timeline-body.tsx'
import { EVERYTHING, isFiltered, type TimelineFilter } from './timeline-filter.ts'
import { useHeldTop } from './use-held-top.ts'
import { useSettled } from './use-settled.ts'
import { useTimeline } from './use-timeline.ts'

export interface TimelineProps {
  customerId: string
  version: number
  /** All of the history, or only the reader's own part of it. */
  isWhole: boolean
  isOffline: boolean
  /** What scrolls; the list is as long as the history and shows what is in view. */
  scroller: RefObject<HTMLElement | null>
}

interface FilteredProps extends TimelineProps {
  filter: TimelineFilter
  onChange: (patch: Partial<TimelineFilter>) => void
}

const TYPING_MS = 200

/** Every touchpoint across departments, newest first, through years. */
export function Timeline(props: FilteredProps) {
  const { customerId, version, scroller, filter, onChange } = props
  const t = useTranslations('touchpoint')
  const [viewedAt, setViewedAt] = useState<string | null>(null)
  const text = useSettled(filter.text.trim(), TYPING_MS)
  const timeline = useTimeline(customerId, { ...filter, text }, version)
  const [section, head, list] = [
    useRef<HTMLElement>(null),
    useRef<HTMLElement>(null),
    useRef<HTMLUListElement>(null),
  ]
  const { shown, arrived, release } = useHeldTop(timeline.touchpoints, { list, head, scroller })
  const toStart = () => {
    release()
    if (isAbove(section.current, scroller.current)) section.current?.scrollIntoView({ block: 'start' })
  }
  const change = (patch: Partial<TimelineFilter>) => {
    onChange(patch)
    toStart()
  }
  // With few rows left the scroller would become shorter than it was scrolled, and move the filters away.
  const isNarrowed = isFiltered(filter) || filter.until !== null
  return (
    <section
      ref={section}
      aria-label={t('region')}
      className={classNames('@container grid content-start px-4 pb-3', isNarrowed && 'min-h-dvh')}
    >
      <header ref={head} className="sticky top-0 z-10 -mx-4 grid gap-2 bg-pane px-4 pt-3 pb-1">
        <div className="flex min-h-6 items-center gap-2">
          <h3 className="me-auto text-meta font-semibold text-ink-2">{t('region')}</h3>
          {isFiltered(filter) && (
            <Button
              size="small"
              variant="quiet"
              onClick={() => change({ ...EVERYTHING, until: filter.until })}
            >
              {t('filter.clearAll')}
            </Button>
          )}
          {arrived > 0 && (
            <Button
              size="small"
              aria-label={t('arrivedLabel', { count: arrived })}
              icon={<ArrowUp aria-hidden size={12} />}
              onClick={toStart}
            >
              {t('arrived', { count: arrived })}
            </Button>
          )}
        </div>
        <FilterBar customerId={customerId} version={version} filter={filter} onChange={change} />
        <DensityStrip
          customerId={customerId}
          filter={filter}
          version={version}
          viewedAt={viewedAt}
          onJump={(until) => change({ until })}
        />
        {filter.until && <Jumped until={filter.until} onNewest={() => change({ until: null })} />}
      </header>
      <TimelineBody {...props} timeline={timeline} touchpoints={shown} list={list} onView={setViewedAt} />
    </section>
  )
}

const isAbove = (inner: HTMLElement | null, outer: HTMLElement | null): boolean =>
  Boolean(inner && outer && inner.getBoundingClientRect().top < outer.getBoundingClientRect().top)
