'use client'
import { Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { WorkRow as Row } from '#lib/conversation/views.ts'
import { RowClock } from './row-clock.tsx'

interface WorkRowProps {
  row: Row
  isOpen: boolean
  typing: boolean
  onOpen: (id: string) => void
  /** Given on rows that wait: taking it from the list. */
  onAccept?: (id: string) => void
}

/** A row of the work list; it changes in place, and the whole of it opens the conversation. */
export const WorkRow = memo(function WorkRow({ row, isOpen, typing, onOpen, onAccept }: WorkRowProps) {
  return (
    <div
      className={classNames(
        'group relative flex h-16 items-center gap-3 border-b border-line ps-4 pe-3 hover:bg-sunk',
        isOpen &&
          'bg-accent-soft hover:bg-accent-soft before:absolute before:inset-y-0 before:start-0 before:w-0.5 before:bg-accent',
      )}
    >
      <Avatar name={row.customerName} channel={channelName(row.channel)} />
      <button
        type="button"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(row.id)}
        className="min-w-0 flex-1 text-start outline-none before:absolute before:inset-0 focus-visible:before:outline-2
          focus-visible:before:-outline-offset-2 focus-visible:before:outline-accent"
      >
        <FirstLine row={row} />
        <span className="mt-0.5 flex items-center gap-2 text-ink-2">
          <Preview row={row} typing={typing} />
        </span>
      </button>
      <Marks row={row} onAccept={onAccept} />
    </div>
  )
})

function FirstLine({ row }: { row: Row }) {
  const t = useTranslations('desk.row')
  return (
    <span className="flex items-center gap-1.5">
      <span dir="auto" className={classNames('truncate', row.unread > 0 ? 'font-semibold' : 'font-medium')}>
        {row.customerName}
      </span>
      {row.tier && <Chip>{row.tier}</Chip>}
      {row.hasOpenCase && <Chip tone="bad">{t('case')}</Chip>}
      {row.handRaisedAt && (
        <Chip tone="warn" title={t('handRaised')}>
          <Hand aria-hidden size={11} />
          <span className="sr-only">{t('handRaised')}</span>
        </Chip>
      )}
      <Company row={row} />
    </span>
  )
}

/** Who it is on its way to, or else who is in it too. */
function Company({ row: { transfer, participants } }: { row: Row }) {
  const t = useTranslations('desk.row')
  if (transfer?.state === 'pending') {
    const name = transfer.toName
    return (
      <Chip tone="accent" title={t('onItsWayTitle', { name })} className="min-w-0 shrink">
        <span className="truncate">{t('onItsWay', { name })}</span>
      </Chip>
    )
  }
  const names = participants.filter(({ role }) => role !== 'watching').map(({ name }) => name)
  const first = names[0]?.split(' ')[0]
  if (!first) return null
  const words =
    names.length === 1
      ? t('withShort', { name: first })
      : t('withMore', { name: first, count: names.length - 1 })
  return (
    <Chip title={t('with', { names: names.join(', ') })} className="min-w-0 shrink">
      <span className="truncate">{words}</span>
    </Chip>
  )
}

function Preview({ row, typing }: { row: Row; typing: boolean }) {
  const t = useTranslations('desk.row')
  if (typing) return <span className="truncate text-accent">{t('typing')}</span>
  const text = row.preview ?? ''
  return (
    <span dir="auto" className="truncate">
      {row.previewFrom === 'agent' ? t('you', { text }) : text}
    </span>
  )
}

function Marks({ row, onAccept }: Pick<WorkRowProps, 'row' | 'onAccept'>) {
  const t = useTranslations('desk')
  return (
    <span className="pointer-events-none relative flex h-11 shrink-0 flex-col items-end justify-between">
      {onAccept ? (
        <Button size="small" className="pointer-events-auto" onClick={() => onAccept(row.id)}>
          {t('accept')}
        </Button>
      ) : (
        <RelativeTime at={row.lastMessageAt} className="text-meta text-ink-3" />
      )}
      <span className="flex items-center gap-1">
        <RowClock row={row} />
        {row.unread > 0 && (
          <span className="grid h-[1.125rem] min-w-[1.125rem] place-items-center rounded-full bg-accent px-1 text-meta font-semibold text-on-accent">
            <span aria-hidden>{row.unread}</span>
            <span className="sr-only">{t('row.unread', { count: row.unread })}</span>
          </span>
        )}
      </span>
    </span>
  )
}
