'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import type { FigureSource } from './use-floor-address.ts'

interface AgentTodayProps {
  agent: FloorAgent
  onShow: (source: FigureSource) => void
}

export function AgentToday({ agent, onShow }: AgentTodayProps) {
  const t = useTranslations('floor')
  const format = useFormatter()
  const { handledToday: count, ratingToday } = agent
  const words =
    ratingToday === null
      ? t('handled', { count })
      : t('rated', { count, rating: format.number(ratingToday, 'decimal') })
  if (count === 0) return <span className="text-ink-3">{words}</span>
  return (
    <button
      type="button"
      aria-description={t('show')}
      className="-mx-1 min-h-6 rounded-mark px-1 underline-offset-4 hover:bg-sunk hover:underline"
      onClick={() => onShow({ agentId: agent.id, figure: 'handled' })}
    >
      {words}
    </button>
  )
}
