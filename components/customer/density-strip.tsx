'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Sparkline } from '#components/ui/sparkline.tsx'
import type { MonthCount } from '#lib/touchpoint/views.ts'
import { useCustomerPart } from './use-customer-part.ts'
import type { TimelineFilter } from './use-timeline.ts'

interface DensityStripProps {
  customerId: string
  filter: TimelineFilter
  version: number
  /** Given the first moment after the chosen month, or null for the newest. */
  onJump: (until: string | null) => void
}

/** How much happened in each month, and a slider over it to jump to one. */
export function DensityStrip({ customerId, filter, version, onJump }: DensityStripProps) {
  const t = useTranslations('customer.timeline')
  const format = useFormatter()
  const { kind, department, until } = filter
  const input = {
    customerId,
    kinds: kind ? [kind] : undefined,
    departments: department ? [department] : undefined,
  }
  const { data } = useCustomerPart('customer.timeline_density', input, version)
  const months = everyMonth(data ?? [])
  const newest = months.length - 1
  const [at, setAt] = useState<number | null>(null)
  if (months.length < 2) return null
  const chosen = until === null ? newest : months.findIndex(({ month }) => monthAfter(month) === until)
  const value = at ?? (chosen < 0 ? newest : chosen)
  const say = ({ month, count }: MonthCount) =>
    t('month', {
      month: format.dateTime(new Date(month), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
      count,
    })
  const shown = months[value]
  const settle = () => {
    const month = at === null ? undefined : months[at]
    setAt(null)
    if (month) onJump(at === newest ? null : monthAfter(month.month))
  }
  return (
    <div className="relative rounded-mark focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
      <Sparkline label="" values={months.map(({ count }) => count)} className="h-8" />
      <span
        aria-hidden
        data-fill=""
        className="absolute inset-y-0 w-0.5 rounded-full bg-accent"
        style={{ insetInlineStart: `calc(${((value + 0.5) / months.length) * 100}% - 1px)` }}
      />
      <input
        type="range"
        aria-label={t('jump')}
        aria-valuetext={shown && say(shown)}
        title={shown && say(shown)}
        min={0}
        max={newest}
        value={value}
        onChange={(event) => setAt(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
        className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
      />
    </div>
  )
}

function monthAfter(month: string): string {
  const date = new Date(month)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString()
}

const MOST_MONTHS = 240

/** From the first month on file to the last, those without anything too. */
function everyMonth(counted: readonly MonthCount[]): MonthCount[] {
  const [first, last] = [counted[0]?.month, counted.at(-1)?.month]
  if (!first || !last) return []
  const counts = new Map(counted.map(({ month, count }) => [month, count]))
  const months: MonthCount[] = []
  for (let month = first; month <= last && months.length < MOST_MONTHS; month = monthAfter(month))
    months.push({ month, count: counts.get(month) ?? 0 })
  return months
}
