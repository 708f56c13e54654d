'use client'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { RepeatConversations } from '#components/insights/repeat-conversations.tsx'
import { Button } from '#components/ui/button.tsx'
import { Sparkline } from '#components/ui/sparkline.tsx'
import type { OwnDay } from '#lib/metric/day-views.ts'
import type { TeamBands } from '#lib/metric/load-team-bands.ts'
import { isTooFew, wilson } from '#lib/metric/measure.ts'
import { FigureCard } from './figure-card.tsx'
import { TeamLine } from './team-line.tsx'
import { useMeasureText } from './use-measure-text.ts'

interface FiguresProps {
  day: OwnDay
  team: TeamBands
}

const tenths = { maximumFractionDigits: 1 }

export function Figures(props: FiguresProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-6">
      <Handled {...props} />
      <HandleTime {...props} />
      <FirstContact {...props} />
      <Ratings {...props} />
      <Repeats {...props} />
      <Promises {...props} />
    </div>
  )
}

function Handled({ day: { handled }, team }: FiguresProps) {
  const t = useTranslations('day.handled')
  const today = useTranslations('day')
  const format = useFormatter()
  const titles = handled.perDay.map(({ day, count }) =>
    t('day', { day: format.dateTime(new Date(day), 'dayLong'), count }),
  )
  return (
    <FigureCard name={t('name')} definition={t('define')} figure={handled.today} of={today('today')}>
      <Sparkline label={t('perDay')} values={handled.perDay.map(({ count }) => count)} titles={titles} />
      <p>
        {handled.usual === null
          ? t('noUsual')
          : t('usual', { count: format.number(handled.usual, { maximumFractionDigits: 1 }) })}
      </p>
      <TeamLine band={team.handled} write={(value) => format.number(value, tenths)} />
    </FigureCard>
  )
}

function HandleTime({ day: { handleMs }, team }: FiguresProps) {
  const t = useTranslations('day.handleTime')
  const today = useTranslations('day')
  const text = useMeasureText()
  return (
    <FigureCard
      name={t('name')}
      definition={t('define')}
      figure={text.duration(handleMs.today.value)}
      of={handleMs.today.of === 0 ? t('noneToday') : today('today')}
    >
      <Weeks>
        {isTooFew(handleMs.weeks)
          ? text.share({ count: 0, of: handleMs.weeks.of })
          : text.duration(handleMs.weeks.value)}
      </Weeks>
      <TeamLine band={team.handleMs} write={text.duration} />
    </FigureCard>
  )
}

function FirstContact({ day: { firstContact }, team }: FiguresProps) {
  const t = useTranslations('day.firstContact')
  const today = useTranslations('day')
  const text = useMeasureText()
  const { weeks } = firstContact
  return (
    <FigureCard
      name={t('name')}
      definition={t('define')}
      figure={text.count(firstContact.today)}
      of={
        firstContact.today.of > 0
          ? `${today('today')} · ${provisional(firstContact.today.provisional)}`
          : today('today')
      }
    >
      <Weeks>{text.share(weeks)}</Weeks>
      <p className="text-meta text-ink-3">
        {text.count(weeks)} · {provisional(weeks.provisional)}
      </p>
      <TeamLine band={team.firstContact} write={text.percent} />
    </FigureCard>
  )

  function provisional(count: number) {
    return count === 0 ? t('settled') : t('provisional', { count })
  }
}

function Ratings({ day: { ratings }, team }: FiguresProps) {
  const t = useTranslations('day.ratings')
  const today = useTranslations('day')
  const text = useMeasureText()
  const { weeks, askedInWeeks } = ratings
  const range = isTooFew(weeks) ? null : wilson(weeks)
  return (
    <FigureCard
      name={t('name')}
      definition={t('define')}
      figure={text.count(ratings.today)}
      of={today('today')}
    >
      <Weeks>{text.share(weeks)}</Weeks>
      {range && (
        <p className="text-meta text-ink-3">
          {t('interval', { low: text.percent(range.low), high: text.percent(range.high) })}
        </p>
      )}
      <p className="text-meta text-ink-3">{t('rate', { answers: weeks.of, asked: askedInWeeks })}</p>
      <TeamLine band={team.ratings} write={text.percent} />
    </FigureCard>
  )
}

function Repeats({ day: { repeats }, team }: FiguresProps) {
  const t = useTranslations('day.repeats')
  const today = useTranslations('day')
  const text = useMeasureText()
  const [open, setOpen] = useState(false)
  const timeZone = useTimeZone()
  const { weeks, shrunk } = repeats
  return (
    <FigureCard
      name={t('name')}
      definition={t('define')}
      figure={text.count(repeats.today)}
      of={today('today')}
    >
      <Weeks>{text.share(weeks)}</Weeks>
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-meta text-ink-3">
        {!isTooFew(weeks) && <span>{t('shrunk', { share: text.percent(shrunk) })}</span>}
        {weeks.count + repeats.today.count > 0 && (
          <Button size="small" variant="quiet" className="-ms-2" onClick={() => setOpen(true)}>
            {t('show')}
          </Button>
        )}
      </p>
      <TeamLine band={team.repeats} write={text.percent} />
      {open && (
        <RepeatConversations
          input={{ figure: 'asked', weeks: 4, own: true, timeZone }}
          onClose={() => setOpen(false)}
        />
      )}
    </FigureCard>
  )
}

function Promises({ day: { promises }, team }: FiguresProps) {
  const t = useTranslations('day.promises')
  const day = useTranslations('day')
  const text = useMeasureText()
  return (
    <FigureCard
      name={t('name')}
      definition={t('define')}
      figure={text.count(promises.weeks)}
      of={day('weeks')}
    >
      <Weeks>{text.share(promises.weeks)}</Weeks>
      <p className="text-meta text-ink-3">
        <span className={promises.overdue > 0 ? 'font-medium text-bad' : undefined}>
          {t('overdue', { count: promises.overdue })}
        </span>{' '}
        · {t('open', { count: promises.open })}
      </p>
      <TeamLine band={team.promises} write={text.percent} />
    </FigureCard>
  )
}

function Weeks({ children }: { children: string }) {
  const t = useTranslations('day')
  return (
    <p className="flex flex-wrap justify-between gap-x-3">
      <span className="text-meta text-ink-3">{t('weeks')}</span>
      <span className="font-medium text-ink">{children}</span>
    </p>
  )
}
