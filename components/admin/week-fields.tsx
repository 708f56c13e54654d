'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { OpenSpan } from '#db/schema/queue.ts'
import { Button } from '#components/ui/button.tsx'
import { SpanList } from './span-list.tsx'

interface WeekFieldsProps {
  /** By weekday; 0 is Sunday. */
  value: readonly OpenSpan[][]
  errorOf: (day: number, at: number, part: 'from' | 'to') => string | undefined
  onChange: (value: OpenSpan[][]) => void
}

const MONDAY = 1
const MONDAY_FIRST = [1, 2, 3, 4, 5, 6, 0]
/** A Sunday, to name the days by. */
const SUNDAY_MS = Date.UTC(2024, 0, 7)
const DAY_MS = 86_400_000

export function WeekFields({ value, errorOf, onChange }: WeekFieldsProps) {
  const t = useTranslations('admin.hours')
  const names = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', timeZone: 'UTC' })
  const set = (day: number, spans: OpenSpan[]) => onChange(value.map((old, i) => (i === day ? spans : old)))
  const copyMonday = () =>
    onChange(value.map((old, i) => (i > MONDAY && i < 6 ? [...(value[MONDAY] ?? [])] : old)))
  return (
    <fieldset>
      <legend className="mb-1 text-meta font-medium text-ink-2">{t('week')}</legend>
      <ul className="divide-y divide-line border-y border-line">
        {MONDAY_FIRST.map((day) => {
          const name = names.format(SUNDAY_MS + day * DAY_MS)
          return (
            <li key={day} className="grid items-start gap-x-3 py-2 sm:grid-cols-[7rem_1fr]">
              <span className="font-medium sm:leading-8">{name}</span>
              <SpanList
                day={name}
                value={value[day] ?? []}
                errorOf={(at, part) => errorOf(day, at, part)}
                onChange={(spans) => set(day, spans)}
              />
            </li>
          )
        })}
      </ul>
      <Button size="small" className="mt-2" onClick={copyMonday}>
        {t('copyMonday')}
      </Button>
    </fieldset>
  )
}
