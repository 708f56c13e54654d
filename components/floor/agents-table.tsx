'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LoadPips } from '#components/ui/load-pips.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { AgentPresence } from './agent-presence.tsx'
import { AgentToday } from './agent-today.tsx'
import { Holding } from './holding.tsx'
import { TimeInState } from './time-in-state.tsx'
import type { FloorAddress, FigureSource } from './use-floor-address.ts'

interface AgentsTableProps {
  agents: readonly FloorAgent[]
  address: Pick<FloorAddress, 'source' | 'conversationId'>
  onShow: (source: FigureSource) => void
  onRead: (conversationId: string) => void
}

/** The board: who is there, since when, how loaded, with whom. Its order is by name and stays. */
export function AgentsTable({ agents, address, onShow, onRead }: AgentsTableProps) {
  const t = useTranslations('floor')
  const { source, conversationId } = address
  const columns: Column<FloorAgent>[] = [
    { key: 'name', header: t('agent'), cell: (agent) => <AgentName agent={agent} /> },
    { key: 'presence', header: t('presence'), cell: (agent) => <AgentPresence agent={agent} /> },
    {
      key: 'for',
      header: t('for'),
      className: 'max-sm:hidden',
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
      className: 'w-[40%] max-md:hidden',
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
      cell: (agent) => <OpenHeld agent={agent} onShow={onShow} onRead={onRead} />,
    },
  ]
  return (
    <div className="overflow-clip rounded-card border border-line bg-pane">
      <DataTable
        label={t('agents')}
        columns={columns}
        rows={agents}
        rowKey={({ id }) => id}
        isSelected={(agent) => isShown(agent, source, conversationId)}
        empty={<EmptyState>{t('noAgents')}</EmptyState>}
      />
    </div>
  )
}

function isShown(agent: FloorAgent, source: FigureSource | null, conversationId: string | null) {
  if (source && 'agentId' in source) return source.agentId === agent.id
  return agent.holding.some((held) => held.conversationId === conversationId)
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

type OpenHeldProps = Pick<AgentsTableProps, 'onShow' | 'onRead'> & { agent: FloorAgent }

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
