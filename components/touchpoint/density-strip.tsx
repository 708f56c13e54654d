'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { Sparkline } from '#components/ui/sparkline.tsx'
import { useCustomerPart } from '#components/customer/use-customer-part.ts'
import { barAt, type Span, spansOf } from './spans.ts'
import { inputOf, type TimelineFilter } from './timeline-filter.ts'
import { useSpanText } from './use-span-text.ts'
import { YearMarks } from './year-marks.tsx'

interface DensityStripProps {
  customerId: string
  filter: TimelineFilter
  version: number
  /** When what stands uppermost happened. */
  viewedAt: string | null
  /** Given the first moment after the chosen bar, or null for the newest. */
  onJump: (until: string | null) => void
}

/** How much happened when, and a slider over it to jump by; it keeps its place while it loads. */
export function DensityStrip({ customerId, filter, version, viewedAt, onJump }: DensityStripProps) {
  const { data } = useCustomerPart('customer.timeline_density', inputOf(customerId, filter), version)
  const spans = spansOf(data ?? [])
  return (
    <div className="h-[3.25rem]">
      {data === undefined && <Skeleton className="h-8 rounded-mark" />}
      {spans.length > 0 && <Strip spans={spans} viewedAt={filter.until ?? viewedAt} onJump={onJump} />}
    </div>
  )
}

type StripProps = { spans: readonly Span[] } & Pick<DensityStripProps, 'viewedAt' | 'onJump'>

function Strip({ spans, viewedAt, onJump }: StripProps) {
  const t = useTranslations('touchpoint.strip')
  const textOf = useSpanText()
  const [dragged, setDragged] = useState<number | null>(null)
  const newest = spans.length - 1
  const value = Math.min(dragged ?? (viewedAt ? barBefore(spans, viewedAt) : newest), newest)
  const span = spans[value]
  const text = span && t('count', { span: textOf(span), count: span.count })
  const settle = () => {
    const target = dragged === null ? undefined : spans[dragged]
    setDragged(null)
    if (target) onJump(dragged === newest ? null : target.to)
  }
  const place = `${((value + 0.5) / spans.length) * 100}%`
  return (
    <div
      style={{ maxWidth: `${spans.length * 3}rem` }}
      className="relative h-full rounded-mark focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent"
    >
      <Sparkline
        label=""
        values={spans.map(({ count }) => count)}
        titles={spans.map((each) => t('count', { span: textOf(each), count: each.count }))}
        className="h-8 rtl:flex-row"
      />
      <span
        aria-hidden
        data-fill=""
        className="absolute top-0 h-8 w-0.5 rounded-full bg-accent"
        style={{ insetInlineStart: `calc(${place} - 1px)` }}
      />
      {dragged === null ? (
        <YearMarks spans={spans} />
      ) : (
        <span
          aria-hidden
          className="absolute inset-x-0 bottom-0 truncate text-center text-meta font-medium text-ink"
        >
          {text}
        </span>
      )}
      <input
        type="range"
        aria-label={t('jump')}
        aria-valuetext={text}
        min={0}
        max={newest}
        value={value}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={settle}
        onPointerCancel={() => setDragged(null)}
        onKeyUp={settle}
        onBlur={settle}
        className="absolute inset-0 m-0 h-full w-full cursor-pointer touch-pan-y opacity-0"
      />
    </div>
  )
}

/** Until a bar's end is the bar itself, and not the one that begins there. */
const barBefore = (spans: readonly Span[], at: string) =>
  barAt(spans, new Date(Date.parse(at) - 1).toISOString())
