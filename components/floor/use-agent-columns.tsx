'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { Column } from '#components/ui/data-table.tsx'
import { LoadPips } from '#components/ui/load-pips.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { AgentActions } from './agent-actions.tsx'
import { AgentPresence } from './agent-presence.tsx'
import { AgentToday } from './agent-today.tsx'
import { Holding } from './holding.tsx'
import { TimeInState } from './time-in-state.tsx'
import type { FigureSource } from './use-floor-address.ts'

interface AgentColumns {
  maySteer: boolean
  onShow: (source: FigureSource) => void
  onRead: (conversationId: string) => void
}

export function useAgentColumns({ maySteer, onShow, onRead }: AgentColumns): Column<FloorAgent>[] {
  const t = useTranslations('floor')
  return [
    {
      key: 'name',
      header: t('agent'),
      className: 'sm:whitespace-nowrap',
      cell: (agent) => <AgentName agent={agent} />,
    },
    { key: 'presence', header: t('presence'), cell: (agent) => <AgentPresence agent={agent} /> },
    {
      key: 'for',
      header: t('for'),
      className: 'whitespace-nowrap max-sm:hidden',
      cell: ({ since }) => <TimeInState since={since} />,
    },
    {
      key: 'load',
      header: t('load'),
      className: 'max-sm:hidden',
      cell: (agent) => <Load agent={agent} />,
    },
    {
      key: 'holding',
      header: t('holding'),
      className: 'w-full max-md:hidden',
      cell: (agent) => <Holding agent={agent} onShow={onShow} onRead={onRead} />,
    },
    {
      key: 'today',
      header: t('today'),
      className: 'whitespace-nowrap max-lg:hidden',
      cell: (agent) => <AgentToday agent={agent} onShow={onShow} />,
    },
    {
      key: 'actions',
      header: t('actions'),
      actions: true,
      cell: (agent) => (
        <>
          <OpenHeld agent={agent} onShow={onShow} onRead={onRead} />
          {maySteer && <AgentActions agent={agent} />}
        </>
      ),
    },
  ]
}

/** On a phone the load stands under the name. */
function AgentName({ agent }: { agent: FloorAgent }) {
  return (
    <span className="grid gap-1 py-0.5">
      <span dir="auto" className="wrap-anywhere">
        {agent.name}
      </span>
      <span className="sm:hidden">
        <Load agent={agent} />
      </span>
    </span>
  )
}

function Load({ agent }: { agent: FloorAgent }) {
  const t = useTranslations('floor')
  return (
    <LoadPips
      label={t('loadOf', { name: agent.name })}
      held={agent.loadUnits}
      capacity={agent.capacityUnits}
    />
  )
}

type OpenHeldProps = Omit<AgentColumns, 'maySteer'> & { agent: FloorAgent }

/** Straight into the one they hold, or to the list of several. */
function OpenHeld({ agent, onShow, onRead }: OpenHeldProps) {
  const t = useTranslations('floor')
  const [first, ...others] = agent.holding
  if (!first) return null
  const open = () =>
    others.length > 0 ? onShow({ agentId: agent.id, figure: 'held' }) : onRead(first.conversationId)
  return (
    <Button size="small" aria-description={agent.name} onClick={open}>
      {t('open')}
    </Button>
  )
}
