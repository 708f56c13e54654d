'use client'
import { CalendarClock, MessageSquareReply } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { MenuSeparator } from '#components/ui/menu-separator.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { serverClock } from '#components/ui/server-clock.ts'
import { parkTimes } from './park-times.ts'

interface ParkMenuProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  busy: boolean
  className?: string
  onPark: (until: Date | null) => void
  onPick: () => void
}

/** Until when it is put aside: the usual answers first. */
export function ParkMenu({ open, onOpenChange, busy, className, onPark, onPick }: ParkMenuProps) {
  const t = useTranslations('routing.park')
  const format = useFormatter()
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      className="w-64"
      trigger={
        <Button shortcut="p" busy={busy} className={className}>
          {t('button')}
        </Button>
      }
    >
      <MenuItem icon={MessageSquareReply} onSelect={() => onPark(null)}>
        {t('reply')}
      </MenuItem>
      {parkTimes(new Date(serverClock.exact())).map(({ key, at }) => (
        <MenuItem key={key} onSelect={() => onPark(at)}>
          <span className="flex justify-between gap-3">
            {t(key)}
            <span className="text-ink-3">{format.dateTime(at, 'time')}</span>
          </span>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={CalendarClock} onSelect={onPick}>
        {t('pick')}
      </MenuItem>
    </Menu>
  )
}
