'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { ImportCounts as Counts } from '#lib/import/views.ts'

/** What became of the rows, each a figure. */
export function ImportCounts({ view }: { view: Counts }) {
  const t = useTranslations('import.counts')
  const format = useFormatter()
  const { created, known, wrong, takenBack, kept } = view
  const isBack = takenBack + kept > 0
  const figures = [
    { id: 'created', count: created, isBad: false },
    { id: 'known', count: known, isBad: false },
    { id: 'wrong', count: wrong, isBad: wrong > 0 },
    ...(isBack
      ? ([
          { id: 'takenBack', count: takenBack, isBad: false },
          { id: 'kept', count: kept, isBad: false },
        ] as const)
      : []),
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {figures.map(({ id, count, isBad }) => (
        <div key={id} className="grid">
          <dt className="text-meta text-ink-3">{t(id)}</dt>
          <dd className={classNames('text-title font-semibold tabular-nums', isBad && 'text-bad')}>
            {format.number(count)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
