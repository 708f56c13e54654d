'use client'
import { ArrowLeft, PanelRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { Button } from '#components/ui/button.tsx'
import { channelName } from '#components/ui/channel-name.ts'
import { Chip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { WorkRow } from '#lib/conversation/views.ts'

interface ThreadHeadProps {
  row: WorkRow
  mayResolve: boolean
  resolving: boolean
  onResolve: () => void
  onBack: () => void
  onCustomer: () => void
}

/** Painted from the list's row in the same frame as the click; the thread follows. */
export function ThreadHead({ row, mayResolve, resolving, onResolve, onBack, onCustomer }: ThreadHeadProps) {
  const t = useTranslations('thread')
  return (
    <header className="pane-head">
      <IconButton label={t('back')} icon={ArrowLeft} className="md:hidden" onClick={onBack} />
      <Avatar name={row.customerName} channel={channelName(row.channel)} className="max-md:hidden" />
      <h2 dir="auto" className="min-w-0 truncate text-title font-semibold">
        {row.customerName}
      </h2>
      <Chip className="max-sm:hidden">{row.queueName}</Chip>
      <span className="ms-auto flex shrink-0 items-center gap-2">
        {mayResolve && (
          <Button variant="primary" shortcut="e" busy={resolving} onClick={onResolve}>
            {t('resolve')}
          </Button>
        )}
        <IconButton
          label={t('customer')}
          icon={PanelRight}
          className="min-[1120px]:hidden"
          onClick={onCustomer}
        />
      </span>
    </header>
  )
}
