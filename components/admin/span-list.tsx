'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OpenSpan } from '#db/schema/queue.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'

interface SpanListProps {
  /** The day that the fields speak of. */
  day: string
  value: readonly OpenSpan[]
  errorOf: (at: number, part: 'from' | 'to') => string | undefined
  onChange: (value: OpenSpan[]) => void
}

const NEXT = { from: '09:00', to: '17:00' }

/** Times of one day in a row; none is closed. Ending before it begins, a time goes on past midnight. */
export function SpanList({ day, value, errorOf, onChange }: SpanListProps) {
  const t = useTranslations('admin.hours')
  const set = (at: number, patch: Partial<OpenSpan>) =>
    onChange(value.map((span, i) => (i === at ? { ...span, ...patch } : span)))
  return (
    <div className="flex min-h-8 flex-wrap items-start gap-x-3 gap-y-2">
      {value.length === 0 && <span className="self-center text-ink-3">{t('closed')}</span>}
      {value.map(({ from, to }, at) => (
        <div key={at} className="flex items-start gap-1">
          <TextField
            type="time"
            label={t('from', { day })}
            hideLabel
            fieldClassName="w-28"
            value={from}
            error={errorOf(at, 'from')}
            onChange={(event) => set(at, { from: event.target.value })}
          />
          <span aria-hidden className="leading-8 text-ink-3">
            –
          </span>
          <TextField
            type="time"
            label={t('to', { day })}
            hideLabel
            fieldClassName="w-28"
            value={to === '24:00' ? '00:00' : to}
            error={errorOf(at, 'to')}
            hint={to < from && to !== '00:00' ? t('nextDay') : undefined}
            onChange={(event) => set(at, { to: endOf(event.target.value) })}
          />
          <IconButton
            label={t('removeSpan', { from, to })}
            icon={X}
            className="size-8"
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <IconButton
        label={t('addSpan', { day })}
        icon={Plus}
        className="size-8"
        disabled={value.length >= 6}
        onClick={() => onChange([...value, after(value.at(-1))])}
      />
    </div>
  )
}

/** A time field knows no 24:00; midnight at the end is the end of the day. */
const endOf = (value: string) => (value === '00:00' ? '24:00' : value)

/** An hour after the last one, for a lunch break; the usual day when it is the first. */
function after(last: OpenSpan | undefined): OpenSpan {
  const hour = last ? Number(last.to.slice(0, 2)) + 1 : 24
  if (!last || last.to < last.from || hour > 22) return last ? { from: '', to: '' } : NEXT
  return {
    from: `${String(hour).padStart(2, '0')}:00`,
    to: `${String(Math.min(hour + 4, 23)).padStart(2, '0')}:00`,
  }
}
