'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { OpenSpan } from '#db/schema/queue.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { SpanList } from './span-list.tsx'

interface Holiday {
  date: string
  name: string
  spans: OpenSpan[]
}

interface HolidayFieldsProps {
  value: readonly Holiday[]
  error?: string
  errorOf: (at: number, part: 'date' | 'name') => string | undefined
  spanErrorOf: (at: number, place: number, part: 'from' | 'to') => string | undefined
  onChange: (value: Holiday[]) => void
}

/** Days that differ from their weekday. */
export function HolidayFields({ value, error, errorOf, spanErrorOf, onChange }: HolidayFieldsProps) {
  const t = useTranslations('admin.hours')
  const set = (at: number, patch: Partial<Holiday>) =>
    onChange(value.map((day, i) => (i === at ? { ...day, ...patch } : day)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-meta font-medium text-ink-2">{t('holidays')}</legend>
      <p className="text-ink-2">{t('holidaysHint')}</p>
      {value.map(({ date, name, spans }, at) => (
        <div key={at} className="grid gap-2 border-t border-line pt-3">
          <div className="flex flex-wrap items-start gap-2">
            <TextField
              type="date"
              label={t('date')}
              hideLabel
              fieldClassName="w-38"
              value={date}
              error={errorOf(at, 'date')}
              onChange={(event) => set(at, { date: event.target.value })}
            />
            <TextField
              label={t('holidayName')}
              hideLabel
              placeholder={t('holidayName')}
              fieldClassName="grow"
              value={name}
              error={errorOf(at, 'name')}
              onChange={(event) => set(at, { name: event.target.value })}
            />
            <IconButton
              label={t('removeHoliday', { name: name || t('thisDay') })}
              icon={X}
              className="size-8"
              onClick={() => onChange(value.filter((_, i) => i !== at))}
            />
          </div>
          <SpanList
            day={name || t('thisDay')}
            value={spans}
            errorOf={(place, part) => spanErrorOf(at, place, part)}
            onChange={(next) => set(at, { spans: next })}
          />
        </div>
      ))}
      {error && (
        <p role="alert" className="text-meta text-bad">
          {error}
        </p>
      )}
      <Button
        size="small"
        icon={<Plus aria-hidden size={13} />}
        className="justify-self-start"
        onClick={() => onChange([...value, { date: '', name: '', spans: [] }])}
      >
        {t('addHoliday')}
      </Button>
    </fieldset>
  )
}
