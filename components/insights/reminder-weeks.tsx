'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RemindersView } from '#lib/metric/reminder-views.ts'
import { usedOf } from './reminder-sums.ts'

/** A bar a week, oldest first: what was shown, and in it what was put in or confirmed. */
export function ReminderWeeks({ weeks }: { weeks: RemindersView['byWeek'] }) {
  const t = useTranslations('insights.reminders')
  const format = useFormatter()
  const most = Math.max(1, ...weeks.map(({ offered }) => offered))
  const share = (value: number) => `${(value / most) * 100}%`
  const dayOf = (from: string) => format.dateTime(new Date(from), 'day')
  return (
    <figure className="grid gap-1">
      <figcaption className="flex flex-wrap items-center gap-x-3 text-meta text-ink-3">
        <Legend fill="bg-accent" name={t('legendUsed')} />
        <Legend fill="bg-control-line" name={t('legendOffered')} />
        <span className="ms-auto">{most}</span>
      </figcaption>
      <ol aria-label={t('byWeek')} className="flex h-24 items-end gap-1 border-b border-control-line">
        {weeks.map((week) => {
          const said = t('week', { day: dayOf(week.from), offered: week.offered, used: usedOf(week) })
          return (
            <li key={week.from} title={said} className="relative h-full min-w-0 flex-1 hover:bg-sunk">
              <span className="sr-only">{said}</span>
              <Bar fill="bg-control-line" size={share(week.offered)} />
              <Bar fill="bg-accent" size={share(usedOf(week))} />
            </li>
          )
        })}
      </ol>
      <div aria-hidden className="flex justify-between text-meta text-ink-3">
        {[weeks[0], weeks.at(-1)].map((week, index) => week && <span key={index}>{dayOf(week.from)}</span>)}
      </div>
    </figure>
  )
}

const Legend = ({ fill, name }: { fill: string; name: string }) => (
  <span className="flex items-center gap-1">
    <span aria-hidden data-fill="" className={`size-2.5 rounded-[2px] ${fill}`} />
    {name}
  </span>
)

const Bar = ({ fill, size }: { fill: string; size: string }) => (
  <span
    aria-hidden
    data-fill=""
    className={`absolute inset-x-0 bottom-0 rounded-t-[3px] ${fill}`}
    style={{ blockSize: size }}
  />
)
