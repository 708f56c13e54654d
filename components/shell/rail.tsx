'use client'
import { CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { use } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { AccountMenu } from './account-menu.tsx'
import type { Destination } from './destinations.ts'
import { OverlayContext } from './overlay-context.ts'
import type { ShellPerson } from './shell-person.ts'
import { useDestinations } from './use-destinations.ts'
import { Wordmark } from './wordmark.tsx'

export type RailBadges = Partial<Record<Destination['id'], ReactNode>>

interface RailProps {
  person: ShellPerson
  presence?: ReactNode
  badges?: RailBadges
  isDemo: boolean
}

const placeClass = `relative grid size-9 place-items-center rounded-control border border-transparent text-ink-2
  transition-colors hover:bg-sunk hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-pane
  aria-[current=page]:text-accent`

export function Rail({ person, presence, badges, isDemo }: RailProps) {
  const t = useTranslations('shell')
  const open = use(OverlayContext)
  return (
    <header className="flex w-13 flex-col items-center gap-2 border-e border-line bg-bg py-2 max-md:hidden">
      <Wordmark markOnly className="my-1 text-accent" />
      <nav aria-label={t('navigation')}>
        <ul className="grid gap-1">
          {useDestinations(person.permissions).map(({ id, href, keys, icon: Icon, here }) => (
            <li key={id}>
              <Tooltip label={t(id)} shortcut={keys} side="right">
                <Link
                  href={href}
                  aria-label={t(id)}
                  aria-current={here ? 'page' : undefined}
                  className={placeClass}
                >
                  <Icon aria-hidden size={18} strokeWidth={1.75} />
                  {badges?.[id] && <span className="absolute -end-1 -top-1">{badges[id]}</span>}
                </Link>
              </Tooltip>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto grid justify-items-center gap-2">
        {isDemo && (
          <Tooltip label={t('demo')} side="right">
            <span
              tabIndex={0}
              className="rounded-mark bg-warn-soft px-1 text-[0.625rem] font-semibold text-warn"
            >
              <span aria-hidden>{t('demoShort')}</span>
              <span className="sr-only">{t('demo')}</span>
            </span>
          </Tooltip>
        )}
        <IconButton
          label={t('keyboardMap')}
          icon={CircleHelp}
          shortcut="?"
          side="right"
          onClick={() => open('keyboard')}
        />
        <AccountMenu person={person} presence={presence} side="right" />
      </div>
    </header>
  )
}
