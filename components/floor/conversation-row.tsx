'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import type { FloorConversation } from '#lib/metric/views.ts'
import { RowWait } from './row-wait.tsx'
import { SteerButtons } from './steer-buttons.tsx'
import { isMovable } from './steered.ts'
import type { Intent } from './use-floor-address.ts'

interface ConversationRowProps {
  row: FloorConversation
  isOpen: boolean
  floor: FloorView
  personId: string
  maySteer: boolean
  isSelected: boolean
  onSelect: (conversationId: string, isRange: boolean) => void
  onRead: (conversationId: string, intent?: Intent) => void
}

/** Its actions come with hover and focus over the preview; on touch they stand below. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { row, isOpen, isSelected, floor, personId, maySteer, onSelect, onRead } = props
  const maySelect = maySteer && isMovable(row)
  const t = useTranslations('floor')
  return (
    <div
      className={classNames(
        'group relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line py-2.5 pe-4 hover:bg-bg',
        maySteer ? 'ps-10' : 'ps-4',
        (isOpen || isSelected) && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      {maySelect && (
        <label className="absolute inset-y-0 start-0 grid w-10 cursor-pointer place-items-center">
          <input
            type="checkbox"
            aria-label={t('select', { name: row.customerName })}
            checked={isSelected}
            onChange={(event) => onSelect(row.id, isWithShift(event.nativeEvent))}
            className="size-4 accent-accent"
          />
        </label>
      )}
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
          <p className="flex gap-1.5 leading-6 text-ink-2 group-focus-within:opacity-0 group-hover:opacity-0 max-sm:opacity-100! pointer-coarse:opacity-100!">
            <span dir="auto" className="shrink-0">
              {row.assigneeName ?? t('row.nobody')}
            </span>
            <span dir="auto" className="truncate text-ink-3">
              {row.preview}
            </span>
          </p>
          <div
            className="absolute inset-0 flex items-center gap-1 opacity-0 group-focus-within:opacity-100
              group-hover:opacity-100 max-sm:static max-sm:mt-1.5 max-sm:flex-wrap max-sm:opacity-100
              pointer-coarse:static pointer-coarse:mt-1.5 pointer-coarse:flex-wrap pointer-coarse:opacity-100
              forced-colors:static forced-colors:flex-wrap forced-colors:opacity-100"
          >
            <Button
              size="small"
              className="px-1.5!"
              aria-description={row.customerName}
              onClick={() => onRead(row.id)}
            >
              {t('open')}
            </Button>
            {maySteer && (
              <SteerButtons
                conversation={row}
                floor={floor}
                personId={personId}
                size="small"
                onOpenFor={(intent) => onRead(row.id, intent)}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  )
})

/** A click's, also when the space bar made it. */
const isWithShift = (event: Event) => 'shiftKey' in event && event.shiftKey === true
