'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockText } from '#components/ui/clock-text.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Intraday } from '#lib/metric/intraday-views.ts'
import type { Service } from '#lib/staffing/demand.ts'
import { whatIf } from '#lib/staffing/what-if.ts'

interface StaffingPanelProps {
  day: Intraday
  nowAt: number
  timeOf: (quarter: number) => string
}

const MOST_PEOPLE = 500
const wholeOf = (text: string, least: number) =>
  Math.min(MOST_PEOPLE, Math.max(least, Math.round(Number(text) || 0)))

/** What more or fewer people would change in one quarter, by Erlang A, with all that it assumes. */
export function StaffingPanel({ day, nowAt, timeOf }: StaffingPanelProps) {
  const t = useTranslations('intraday')
  const format = useFormatter()
  const { staffing, serviceLevelMs: targetMs } = day
  const [quarter, setQuarter] = useState(Math.min(nowAt + 1, day.quarters.length - 1))
  const [people, setPeople] = useState(String(Math.max(1, staffing.people)))
  const [extra, setExtra] = useState('2')
  const arrivals = day.forecast?.[quarter] ?? day.quarters[Math.max(0, nowAt - 1)]?.arrivals ?? 0
  const { handleMs, patienceMs, atOnce } = staffing
  const [now, more] = [wholeOf(people, 0), wholeOf(extra, -MOST_PEOPLE)]
  const then = Math.max(0, now + more)
  const demand = { arrivals, handleMs, patienceMs, targetMs }
  const { before, after } = whatIf({ ...demand, agents: now * atOnce, extra: (then - now) * atOnce })
  return (
    <section aria-label={t('staffing')} className="grid gap-3 rounded-card border border-line bg-pane p-4">
      <header>
        <h2 className="font-semibold">{t('staffing')}</h2>
        <p className="text-ink-2">{t('staffingDetail')}</p>
      </header>
      <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
        <NativeSelect
          label={t('quarter')}
          value={quarter}
          onChange={({ target }) => setQuarter(Number(target.value))}
        >
          {day.quarters.map((_, at) => (
            <option key={at} value={at}>
              {timeOf(at)}
            </option>
          ))}
        </NativeSelect>
        <TextField
          label={t('peopleNow')}
          type="number"
          min={0}
          max={MOST_PEOPLE}
          value={people}
          onChange={({ target }) => setPeople(target.value)}
        />
        <TextField
          label={t('extra')}
          type="number"
          min={-MOST_PEOPLE}
          max={MOST_PEOPLE}
          value={extra}
          onChange={({ target }) => setExtra(target.value)}
        />
      </div>
      {arrivals > 0 ? (
        <Compared before={before} after={after} now={now} then={then} />
      ) : (
        <p className="text-ink-2">{t('noneExpected')}</p>
      )}
      <p className="text-meta text-ink-3">
        {t('assumptions', {
          arrivals: format.number(arrivals, 'decimal'),
          handle: clockText(handleMs),
          handleFrom: staffing.isHandleMeasured ? t('measured') : t('usual'),
          atOnce,
          patience: clockText(patienceMs),
          patienceFrom: staffing.isPatienceMeasured ? t('measured') : t('usual'),
        })}
      </p>
    </section>
  )
}

interface ComparedProps {
  before: Service
  after: Service
  now: number
  then: number
}

function Compared({ before, after, now, then }: ComparedProps) {
  const t = useTranslations('intraday')
  const format = useFormatter()
  const share = (value: number) => format.number(value, 'percent')
  const wait = (value: number | null) => (value === null ? t('none') : clockText(value))
  const lines = [
    { term: t('level'), was: share(before.serviceLevel), is: share(after.serviceLevel) },
    { term: t('asa'), was: wait(before.asaMs), is: wait(after.asaMs) },
    { term: t('gone'), was: share(before.abandoned), is: share(after.abandoned) },
    { term: t('occupancy'), was: share(before.occupancy), is: share(after.occupancy) },
  ]
  return (
    <table aria-label={t('staffing')} className="w-full">
      <thead className="text-meta text-ink-3">
        <tr>
          <th scope="col" className="sr-only">
            {t('staffing')}
          </th>
          <th scope="col" className="text-end font-normal">
            {t('before', { count: now })}
          </th>
          <th scope="col" className="text-end font-normal">
            {t('after', { count: then })}
          </th>
        </tr>
      </thead>
      <tbody aria-live="polite">
        {lines.map(({ term, was, is }) => (
          <tr key={term}>
            <th scope="row" className="py-1 text-start font-normal text-ink-2">
              {term}
            </th>
            <td className="text-end">{was}</td>
            <td className="text-end font-semibold">{is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
