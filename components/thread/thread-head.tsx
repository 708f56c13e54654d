'use client'
import { ArrowLeft, PanelRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClockChip } from '#components/clock/clock-chip.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Chip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { WorkRow } from '#lib/conversation/views.ts'

interface ThreadHeadProps {
  row: WorkRow
  /** What may be done with it. */
  children: ReactNode
  onBack: () => void
  onCustomer: () => void
}

/** Painted from the list's row in the same frame as the click; the thread follows. */
export function ThreadHead({ row, children, onBack, onCustomer }: ThreadHeadProps) {
  const t = useTranslations('thread')
  return (
    <header className="pane-head">
      <div className="@container flex min-w-0 flex-1 items-center gap-2">
        <IconButton label={t('back')} icon={ArrowLeft} className="md:hidden" onClick={onBack} />
        <Avatar name={row.customerName} channel={channelName(row.channel)} className="max-md:hidden" />
        <h2 dir="auto" className="min-w-0 truncate text-title font-semibold">
          {row.customerName}
        </h2>
        <Chip className="shrink @max-[40rem]:hidden">{row.queueName}</Chip>
        <ClockChip clock={row} named className="@max-[44rem]:hidden" />
        <span className="ms-auto flex shrink-0 items-center gap-2 @max-[44rem]:[&_kbd]:hidden">
          {children}
          <IconButton
            label={t('customer')}
            icon={PanelRight}
            className="min-[1120px]:hidden"
            onClick={onCustomer}
          />
        </span>
      </div>
    </header>
  )
}
