'use client'
import { Keyboard, LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { use } from 'react'
import type { ReactNode } from 'react'
import { Avatar } from '#components/ui/avatar.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { MenuChoice } from '#components/ui/menu-choice.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { MenuSeparator } from '#components/ui/menu-separator.tsx'
import { OverlayContext } from './overlay-context.ts'
import type { ShellPerson } from './shell-person.ts'
import { themes } from './theme.ts'
import { useTheme } from './use-theme.ts'

interface AccountMenuProps {
  person: ShellPerson
  /** A presence dot that knows for itself what it shows. */
  presence?: ReactNode
  side: 'right' | 'top'
}

export function AccountMenu({ person, presence, side }: AccountMenuProps) {
  const t = useTranslations('shell')
  const [theme, setTheme] = useTheme()
  const open = use(OverlayContext)
  const trigger = (
    <button type="button" aria-label={t('account', { name: person.name })} className="rounded-full">
      <Avatar name={person.name} badge={presence} />
    </button>
  )
  return (
    <Menu trigger={trigger} side={side} align="end" className="w-60">
      <div className="grid px-2 pt-1.5 pb-2">
        <span className="truncate font-semibold">{person.name}</span>
        <span className="truncate text-meta text-ink-3">{person.email}</span>
        <span className="text-meta text-ink-3">{t(`roles.${person.role}`)}</span>
      </div>
      <MenuSeparator />
      <MenuChoice
        label={t('theme')}
        value={theme}
        onValueChange={setTheme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
      <MenuSeparator />
      <MenuItem icon={Keyboard} shortcut="?" onSelect={() => open('keyboard')}>
        {t('keyboardMap')}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => void signOut({ callbackUrl: '/sign-in' })}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
