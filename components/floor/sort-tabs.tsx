import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { AgentFigure, QueueFigure } from '#lib/metric/figure.ts'
import { FLOOR_SORTS, type FloorSort } from './use-floor-address.ts'

interface SortTabsProps {
  figure: QueueFigure | AgentFigure
  sort: FloorSort
  onChoose: (sort: FloorSort) => void
}

/** Where clocks run: what is oldest first, or what runs out first. */
export function SortTabs({ figure, sort, onChoose }: SortTabsProps) {
  const t = useTranslations('floor')
  if (figure !== 'waiting' && figure !== 'active' && figure !== 'held') return null
  return (
    <div
      role="group"
      aria-label={t('sortedBy')}
      className="flex flex-wrap items-center gap-1 border-b border-line px-3 py-1.5 text-meta"
    >
      <span aria-hidden className="px-2 text-ink-3">
        {t('sortedBy')}
      </span>
      {FLOOR_SORTS.map((by) => (
        <button
          key={by}
          type="button"
          aria-pressed={by === sort}
          onClick={() => onChoose(by)}
          className={classNames(
            'inline-flex h-6 items-center rounded-control border px-2 font-medium',
            by === sort
              ? 'border-line bg-sunk text-ink'
              : 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink',
          )}
        >
          {t(`sort.${by}`)}
        </button>
      ))}
    </div>
  )
}
