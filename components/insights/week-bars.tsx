'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RepeatFigure } from '#lib/metric/repeat-inputs.ts'
import type { RepeatsView } from '#lib/metric/repeat-views.ts'
import { useRepeatText, valueOf } from './use-repeat-text.ts'

interface WeekBarsProps {
  figure: RepeatFigure
  weeks: RepeatsView['byWeek']
  onChoose: (week: number) => void
}

const MANY = 13

/** A bar a week, oldest first, each a button; the first, the middle and the last are named below. */
export function WeekBars({ figure, weeks, onChoose }: WeekBarsProps) {
  const t = useTranslations('insights')
  const format = useFormatter()
  const text = useRepeatText()
  const values = weeks.map((week) => valueOf(figure, week))
  const most = Math.max(...values.map((value) => value ?? 0)) || 1
  const dayOf = (from: string) => format.dateTime(new Date(from), 'day')
  return (
    <figure className="grid gap-1 self-end pt-2" aria-label={t('byWeek')}>
      <div className="flex justify-between text-meta text-ink-3">
        <span>{t('byWeek')}</span>
        <span>{text.write(figure, most === 1 && values.every((value) => !value) ? 0 : most)}</span>
      </div>
      <div
        className={`flex h-24 items-end border-b border-control-line ${weeks.length > MANY ? 'gap-px' : 'gap-1'}`}
      >
        {weeks.map((week, index) => {
          const value = values[index] ?? 0
          const day = dayOf(week.from)
          const said = text.say(figure, week)
          return (
            <button
              key={week.from}
              type="button"
              title={t('week', { day, value: said })}
              aria-label={t('weekButton', { name: t(`figure.${figure}.name`), day, value: said })}
              onClick={() => onChoose(index)}
              className="group flex h-full min-w-0 flex-1 items-end rounded-t-[3px] hover:bg-sunk"
            >
              <span
                data-fill=""
                className={`w-full rounded-t-[3px] bg-accent ${index === weeks.length - 1 ? 'opacity-50' : ''}`}
                style={{ blockSize: `${value > 0 ? Math.max(3, (value / most) * 100) : 0}%` }}
              />
            </button>
          )
        })}
      </div>
      <div aria-hidden className="flex justify-between text-meta text-ink-3">
        {[weeks[0], weeks[Math.floor(weeks.length / 2)], weeks.at(-1)].map(
          (week, index) => week && <span key={index}>{dayOf(week.from)}</span>,
        )}
      </div>
    </figure>
  )
}
