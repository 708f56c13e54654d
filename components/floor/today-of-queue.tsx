'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { clockText } from '#components/ui/clock-text.ts'
import { useNow } from '#components/ui/use-now.ts'
import { intradayCsv } from '#lib/metric/intraday-csv.ts'
import type { Intraday } from '#lib/metric/intraday-views.ts'
import { QuarterChart } from './quarter-chart.tsx'
import { QuarterTable } from './quarter-table.tsx'
import { StaffingPanel } from './staffing-panel.tsx'

const QUARTER_MS = 900_000

export function TodayOfQueue({ day, name }: { day: Intraday; name: string }) {
  const t = useTranslations('intraday')
  const format = useFormatter()
  const [isTable, setTable] = useState(false)
  const start = Date.parse(day.dayStart)
  const nowAt = Math.floor((useNow() - start) / QUARTER_MS)
  const first = firstBusy(day)
  const timeOf = (at: number) =>
    format.dateTime(start + at * QUARTER_MS, { hour: '2-digit', minute: '2-digit' })
  const so = day.quarters.reduce((sum, { arrivals }) => sum + arrivals, 0)
  const expected = day.forecast?.slice(0, nowAt + 1).reduce((sum, count) => sum + count, 0)
  const level = day.quarters.map(({ serviceLevel }) => serviceLevel)
  const shared = { nowAt, first, timeOf }
  return (
    <div className="grid items-start gap-4 min-[1120px]:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-3">
          <p className="text-lead font-semibold">{t('soFar', { count: so })}</p>
          {expected !== undefined && (
            <p className="text-ink-2">{t('expected', { count: format.number(Math.round(expected)) })}</p>
          )}
          <div className="ms-auto flex gap-2">
            <Button aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {isTable ? t('asChart') : t('asTable')}
            </Button>
            <Button onClick={() => save(intradayCsv(day, name), `${name}-${day.dayStart.slice(0, 10)}.csv`)}>
              {t('export')}
            </Button>
          </div>
        </div>
        {isTable ? (
          <QuarterTable day={day} first={first} timeOf={timeOf} />
        ) : (
          <div className="grid gap-6 rounded-card border border-line bg-pane p-4">
            <QuarterChart
              {...shared}
              name={t('arrivals')}
              values={day.quarters.map(({ arrivals }, at) => (at > nowAt ? null : arrivals))}
              dashed={day.forecast ?? undefined}
              dashedName={day.forecast ? t('forecast') : undefined}
              say={(value) => format.number(value, { maximumFractionDigits: 1 })}
            />
            <QuarterChart
              {...shared}
              name={t('waits')}
              values={day.quarters.map(({ waitMs }) => waitMs)}
              dashed={day.quarters.map(() => day.serviceLevelMs)}
              dashedName={t('target')}
              say={clockText}
            />
            <QuarterChart
              {...shared}
              name={t('level')}
              values={level}
              dashed={level.map(() => day.serviceLevelTarget)}
              dashedName={t('target')}
              most={1}
              say={(value) => format.number(value, 'percent')}
            />
          </div>
        )}
        <p className="text-meta text-ink-3">
          {day.forecast ? t('forecastOf', { days: day.forecastDays }) : t('noForecast')}
        </p>
      </div>
      <StaffingPanel day={day} nowAt={nowAt} timeOf={timeOf} />
    </div>
  )
}

/** Nights that nobody comes in are left out: from the hour in which somebody came or was to be expected. */
function firstBusy({ quarters, forecast }: Intraday): number {
  const at = quarters.findIndex(({ arrivals }, place) => arrivals > 0 || (forecast?.[place] ?? 0) >= 0.5)
  return Math.max(0, Math.min(64, (at < 0 ? 32 : at) - 2))
}

function save(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
