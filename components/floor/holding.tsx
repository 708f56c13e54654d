'use client'
import { useTranslations } from 'next-intl'
import { Chip } from '#components/ui/chip.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import type { FigureSource } from './use-floor-address.ts'

const NAMED = 3

interface HoldingProps {
  agent: FloorAgent
  onShow: (source: FigureSource) => void
  onRead: (conversationId: string) => void
}

const link =
  '-mx-1 min-h-6 max-w-40 truncate rounded-mark px-1 underline-offset-4 hover:bg-sunk hover:underline'

/** With whom: each name opens its conversation. */
export function Holding({ agent, onShow, onRead }: HoldingProps) {
  const t = useTranslations('floor')
  const { holding } = agent
  if (holding.length === 0) return <span className="text-ink-3">{t('nothing')}</span>
  const rest = holding.length - NAMED
  return (
    <ul role="list" className="flex flex-wrap items-center gap-x-3">
      {holding.slice(0, NAMED).map(({ conversationId, customerName, state, handRaisedAt }) => (
        <li key={conversationId} className="flex min-w-0 items-center gap-1">
          <button
            type="button"
            dir="auto"
            title={customerName}
            className={link}
            onClick={() => onRead(conversationId)}
          >
            {customerName}
          </button>
          {handRaisedAt && <Chip tone="bad">{t('hand')}</Chip>}
          {state === 'wrap_up' && <Chip>{t('state.wrap_up')}</Chip>}
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button
            type="button"
            aria-description={t('show')}
            className={link}
            onClick={() => onShow({ agentId: agent.id, figure: 'held' })}
          >
            {t('more', { count: rest })}
          </button>
        </li>
      )}
    </ul>
  )
}
