'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { ReassignDialog } from './reassign-dialog.tsx'
import { useTakeOver } from './use-take-over.ts'

export interface Held {
  id: string
  customerName: string
  queueId: string
  assigneeId: string | null
  /** In wrap-up or later: there is nothing to move any more. */
  isOver: boolean
}

interface HeldLineProps {
  held: Held
  agents: readonly FloorAgent[]
  maySteer: boolean
  onOpen: (conversationId: string) => void
}

/** One conversation on the floor, with what a supervisor may do to it. */
export function HeldLine({ held, agents, maySteer, onOpen }: HeldLineProps) {
  const t = useTranslations('floor')
  const takeOver = useTakeOver()
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span dir="auto" className="min-w-24 truncate">
        {held.customerName}
      </span>
      {held.isOver && <Chip>{t('wrapUp')}</Chip>}
      <span className="ms-auto flex gap-1">
        <Button size="small" variant="quiet" onClick={() => onOpen(held.id)}>
          {t('open')}
        </Button>
        {maySteer && !held.isOver && (
          <>
            <Button size="small" variant="quiet" onClick={() => void takeOver(held.id)}>
              {t('takeOver')}
            </Button>
            <ReassignDialog held={held} agents={agents} />
          </>
        )}
      </span>
    </div>
  )
}
