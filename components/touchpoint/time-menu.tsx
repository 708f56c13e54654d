'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { FilterChip } from './filter-chip.tsx'
import { isBackwards, type TimelineFilter } from './timeline-filter.ts'

interface TimeMenuProps {
  filter: TimelineFilter
  onChange: (patch: Partial<TimelineFilter>) => void
}

const AGO = { week: 7, month: 30, year: 365 } as const

/** A range of days: one of the usual ones, or from and to. */
export function TimeMenu({ filter, onChange }: TimeMenuProps) {
  const t = useTranslations('touchpoint.filter')
  const chosen = useRangeText(filter)
  const { from, to } = filter
  return (
    <Popover
      label={t('time')}
      className="grid w-64 gap-2"
      trigger={
        <FilterChip
          name={t('time')}
          chosen={chosen}
          label={chosen === null ? t('time') : t('chosen', { name: t('time'), list: chosen })}
        />
      }
    >
      <div className="flex flex-wrap gap-1">
        {(['week', 'month', 'year'] as const).map((span) => (
          <Button key={span} size="small" onClick={() => onChange({ from: daysAgo(AGO[span]), to: '' })}>
            {t(span)}
          </Button>
        ))}
        <Button size="small" variant="quiet" onClick={() => onChange({ from: '', to: '' })}>
          {t('any')}
        </Button>
      </div>
      <div className="grid gap-2">
        <TextField
          type="date"
          label={t('from')}
          value={from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <TextField
          type="date"
          label={t('to')}
          value={to}
          onChange={(event) => onChange({ to: event.target.value })}
        />
      </div>
      {isBackwards(filter) && (
        <p role="alert" className="text-meta text-bad">
          {t('backwards')}
        </p>
      )}
    </Popover>
  )
}

function useRangeText({ from, to }: TimelineFilter): string | null {
  const t = useTranslations('touchpoint.filter')
  const format = useFormatter()
  const day = (text: string) => format.dateTime(new Date(`${text}T12:00`), 'date')
  if (from && to) return t('between', { from: day(from), to: day(to) })
  if (from) return t('since', { day: day(from) })
  return to ? t('until', { day: day(to) }) : null
}

function daysAgo(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() - days)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
