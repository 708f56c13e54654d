'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { MenuSeparator } from '#components/ui/menu-separator.tsx'
import { Menu } from '#components/ui/menu.tsx'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { CapacityDialog } from './capacity-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { PresenceItems } from './presence-items.tsx'
import { SkillsDialog } from './skills-dialog.tsx'

type Open = 'capacity' | 'skills' | 'hand_over'

/** What a supervisor may change of somebody's work. On a phone all of it stands in one menu. */
export function AgentActions({ agent }: { agent: FloorAgent }) {
  const t = useTranslations('floor')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <Button size="small" aria-description={agent.name} className="max-sm:hidden">
            {t('setPresence')}
          </Button>
        }
      >
        <PresenceItems agent={agent} />
      </Menu>
      <Menu
        trigger={<IconButton label={t('moreFor', { name: agent.name })} icon={Ellipsis} className="size-6" />}
      >
        <div className="contents sm:hidden">
          <PresenceItems agent={agent} />
          <MenuSeparator />
        </div>
        <MenuItem onSelect={() => setOpen('capacity')}>{t('capacity')}</MenuItem>
        <MenuItem onSelect={() => setOpen('skills')}>{t('skills')}</MenuItem>
        <MenuItem disabled={agent.holding.length === 0} onSelect={() => setOpen('hand_over')}>
          {t('handOver')}
        </MenuItem>
      </Menu>
      {open === 'capacity' && <CapacityDialog agent={agent} onClose={close} />}
      {open === 'skills' && <SkillsDialog agent={agent} onClose={close} />}
      {open === 'hand_over' && <HandOverDialog agent={agent} onClose={close} />}
    </>
  )
}
