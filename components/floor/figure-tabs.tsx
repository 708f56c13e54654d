'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { AGENT_FIGURES, QUEUE_FIGURES } from '#lib/metric/figure.ts'
import type { FloorAgent, FloorView, QueueTile } from '#lib/metric/load-floor.ts'
import type { FigureSource } from './use-floor-address.ts'

interface FigureTabsProps {
  source: FigureSource
  floor: FloorView
  onChoose: (source: FigureSource) => void
}

/** From one figure of the queue or agent to the next without going back to the tile. */
export function FigureTabs({ source, floor, onChoose }: FigureTabsProps) {
  const t = useTranslations('floor')
  return (
    <div
      role="group"
      aria-label={t('figures')}
      className="flex flex-wrap gap-1 border-b border-line px-3 py-2"
    >
      {choicesOf(source, floor).map(({ to, count }) => (
        <button
          key={to.figure}
          type="button"
          aria-pressed={to.figure === source.figure}
          onClick={() => onChoose(to)}
          className={classNames(
            'inline-flex h-6 items-center gap-1.5 rounded-control border px-2 text-meta font-medium',
            to.figure === source.figure
              ? 'border-line bg-sunk text-ink'
              : 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink',
          )}
        >
          {t(`figure.${to.figure}`)}
          {count !== undefined && <span className="font-normal text-ink-3">{count}</span>}
        </button>
      ))}
    </div>
  )
}

interface Choice {
  to: FigureSource
  count: number | undefined
}

function choicesOf(source: FigureSource, { queues, agents }: FloorView): Choice[] {
  if ('queueId' in source) {
    const { queueId } = source
    const counts = countsOfQueue(queues.find(({ id }) => id === queueId))
    return QUEUE_FIGURES.map((figure) => ({ to: { queueId, figure }, count: counts?.[figure] }))
  }
  const { agentId } = source
  const counts = countsOfAgent(agents.find(({ id }) => id === agentId))
  return AGENT_FIGURES.map((figure) => ({ to: { agentId, figure }, count: counts?.[figure] }))
}

const countsOfQueue = (tile: QueueTile | undefined) =>
  tile && {
    waiting: tile.waiting,
    active: tile.active,
    wrap_up: tile.inWrapUp,
    answered: tile.answered,
    abandoned: tile.abandoned,
    offered: tile.answered + tile.abandoned,
  }

const countsOfAgent = (agent: FloorAgent | undefined) =>
  agent && { held: agent.holding.length, handled: agent.handledToday }
