'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import type { FloorConversation } from '#lib/metric/views.ts'
import { RowWait } from './row-wait.tsx'
import { SteerButtons } from './steer-buttons.tsx'

interface ConversationRowProps {
  row: FloorConversation
  isOpen: boolean
  agents: readonly FloorAgent[]
  personId: string
  maySteer: boolean
  onRead: (conversationId: string) => void
}

/** Its actions come with hover and focus over the preview; on touch they stand below. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { row, isOpen, agents, personId, maySteer, onRead } = props
  const t = useTranslations('floor')
  return (
    <div
      className={classNames(
        'group relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line px-4 py-2.5 hover:bg-bg',
        isOpen && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <Avatar name={row.customerName} channel={channelName(row.channel)} className="self-start" />
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5">
        <div className="flex items-center gap-1.5">
          <span dir="auto" className="truncate font-medium">
            {row.customerName}
          </span>
          {row.tier && <Chip>{row.tier}</Chip>}
          {row.hasOpenCase && <Chip tone="bad">{t('row.case')}</Chip>}
          <span className="ms-auto shrink-0 ps-1">
            <RowWait row={row} />
          </span>
        </div>
        <div className="relative min-h-6">
          <p className="flex gap-1.5 leading-6 text-ink-2 group-focus-within:opacity-0 group-hover:opacity-0 pointer-coarse:opacity-100!">
            <span dir="auto" className="shrink-0">
              {row.assigneeName ?? t('row.nobody')}
            </span>
            <span dir="auto" className="truncate text-ink-3">
              {row.preview}
            </span>
          </p>
          <div
            className="absolute inset-0 flex items-center gap-1 opacity-0 group-focus-within:opacity-100
              group-hover:opacity-100 pointer-coarse:static pointer-coarse:mt-1.5 pointer-coarse:opacity-100
              forced-colors:static forced-colors:opacity-100"
          >
            <Button size="small" aria-description={row.customerName} onClick={() => onRead(row.id)}>
              {t('open')}
            </Button>
            {maySteer && <SteerButtons conversation={row} agents={agents} personId={personId} size="small" />}
          </div>
        </div>
      </div>
    </div>
  )
})
