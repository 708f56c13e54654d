'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { clockText } from '#components/ui/clock-text.ts'
import type { ReplayState } from '#lib/metric/replay-state.ts'
import type { ReplayRoster } from '#lib/metric/replay-views.ts'
import { noMoment, type QueueMoment } from '#lib/metric/summarise-floor.ts'

interface ReplayTileProps {
  queue: ReplayRoster['queues'][number]
  moment: QueueMoment | undefined
  tally: ReplayState['tally'][string] | undefined
  at: number
}

const NOTHING = { answered: 0, abandoned: 0 }

/** A queue as it was. */
export function ReplayTile({ queue, moment = noMoment(), tally = NOTHING, at }: ReplayTileProps) {
  const t = useTranslations('replay')
  const waitedMs = moment.oldest === null ? null : at - moment.oldest
  const isLate = waitedMs !== null && waitedMs > queue.serviceLevelMs
  const isAlarmed = isLate || (moment.waiting > 0 && moment.available === 0)
  return (
    <section
      aria-label={queue.name}
      className={classNames(
        'grid content-start gap-2 rounded-card border bg-pane px-4 py-3',
        isAlarmed ? 'border-bad' : 'border-line',
      )}
    >
      <h2 dir="auto" className="truncate font-semibold">
        {queue.name}
      </h2>
      <dl className="grid grid-cols-4 gap-x-3 gap-y-2">
        <Term term={t('waiting')} isLarge isBad={isAlarmed}>
          {moment.waiting}
        </Term>
        <Term term={t('longest')} isLarge>
          {waitedMs === null ? t('none') : clockText(waitedMs)}
        </Term>
        <Term term={t('available')}>{moment.available}</Term>
        <Term term={t('active')}>{moment.active}</Term>
        <Term term={t('wrapUp')}>{moment.inWrapUp}</Term>
        <Term term={t('parked')}>{moment.parked}</Term>
        <Term term={t('answered')}>{tally.answered}</Term>
        <Term term={t('abandoned')}>{tally.abandoned}</Term>
      </dl>
    </section>
  )
}

interface TermProps {
  term: string
  isLarge?: boolean
  isBad?: boolean
  children: string | number
}

function Term({ term, isLarge, isBad, children }: TermProps) {
  return (
    <div className={isLarge ? 'col-span-2' : undefined}>
      <dt className="text-meta text-ink-3">{term}</dt>
      <dd className={classNames('font-semibold', isLarge && 'text-lead', isBad && 'text-bad')}>{children}</dd>
    </div>
  )
}
