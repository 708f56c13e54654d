'use client'
import { CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { isTooFew } from '#lib/metric/measure.ts'
import type { RepeatFigure } from '#lib/metric/repeat-inputs.ts'
import type { RepeatsView } from '#lib/metric/repeat-views.ts'
import { useRepeatText } from './use-repeat-text.ts'
import { WeekBars } from './week-bars.tsx'

export interface Chosen {
  figure: RepeatFigure
  week?: number
  queueId?: string
  type?: string
}

interface FigureTileProps {
  figure: RepeatFigure
  repeats: RepeatsView
  onChoose: (chosen: Chosen) => void
}

/** One figure, what it is of, and how it went by week; all of it opens the conversations behind it. */
export function FigureTile({ figure, repeats, onChoose }: FigureTileProps) {
  const t = useTranslations('insights')
  const text = useRepeatText()
  const { total, byWeek } = repeats
  const name = t(`figure.${figure}.name`)
  const ask = t('define', { name })
  const few = isTooFew({ of: total.contacts })
  return (
    <section
      aria-label={name}
      className="grid grid-rows-[auto_auto_1fr] gap-2 rounded-card border border-line bg-pane p-4"
    >
      <header className="flex items-center gap-1">
        <h2 className="grow font-medium text-ink-2">{name}</h2>
        <Popover
          trigger={<IconButton label={ask} icon={CircleHelp} className="-me-1.5" />}
          label={ask}
          align="end"
        >
          <p>{t(`figure.${figure}.define`)}</p>
        </Popover>
      </header>
      <div className="grid justify-items-start gap-0.5">
        <button
          type="button"
          title={t('show')}
          aria-label={`${name}: ${text.say(figure, total)}. ${t('show')}`}
          onClick={() => onChoose({ figure })}
          className={`rounded-mark text-start hover:text-accent ${few ? 'py-2 text-ink-2' : 'text-figure font-semibold'}`}
        >
          {text.say(figure, total)}
        </button>
        <p className="text-meta text-ink-3">
          {t(`figure.${figure}.unit`)}
          {figure === 'back' &&
            total.provisional > 0 &&
            ` · ${t('provisional', { count: total.provisional })}`}
        </p>
      </div>
      <WeekBars figure={figure} weeks={byWeek} onChoose={(week) => onChoose({ figure, week })} />
    </section>
  )
}
