'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { Menu } from '#components/ui/menu.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { AccountMenu } from './account-menu.tsx'
import type { Destination } from './destinations.ts'
import type { RailBadges } from './rail.tsx'
import type { ShellPerson } from './shell-person.ts'
import { useDestinations } from './use-destinations.ts'

interface BottomBarProps {
  person: ShellPerson
  presence?: ReactNode
  badges?: RailBadges
}

const placeClass = `relative grid h-full place-items-center content-center gap-0.5 border-t-2 border-transparent
  text-[0.6875rem] leading-4 font-medium text-ink-2 aria-[current=page]:border-accent
  aria-[current=page]:text-accent`

/** Links that fit beside the account at 375 px. */
const MOST = 5

/** The rail of small screens; what doesn't fit stands under one button. */
export function BottomBar({ person, presence, badges }: BottomBarProps) {
  const t = useTranslations('shell')
  const places = useDestinations(person.permissions).filter(({ id }) => id !== 'find')
  const shown = places.length > MOST ? places.slice(0, MOST - 1) : places
  const rest = places.slice(shown.length)
  return (
    <footer className="border-t border-line bg-pane pb-[env(safe-area-inset-bottom)] md:hidden">
      <div className="flex h-14 items-stretch">
        <nav aria-label={t('navigation')} className="grow">
          <ul className="grid h-full auto-cols-fr grid-flow-col">
            {shown.map(({ id, href, icon: Icon, here }) => (
              <li key={id}>
                <Link href={href} aria-current={here ? 'page' : undefined} className={placeClass}>
                  <span className="relative">
                    <Icon aria-hidden size={18} strokeWidth={1.75} />
                    {badges?.[id] && <span className="absolute -end-2.5 -top-1.5">{badges[id]}</span>}
                  </span>
                  {t(id)}
                </Link>
              </li>
            ))}
            {rest.length > 0 && (
              <li>
                <MorePlaces places={rest} />
              </li>
            )}
          </ul>
        </nav>
        <div className="grid w-14 place-items-center">
          <AccountMenu person={person} presence={presence} side="top" />
        </div>
      </div>
    </footer>
  )
}

function MorePlaces({ places }: { places: readonly (Destination & { here: boolean })[] }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const here = places.some((place) => place.here)
  const trigger = (
    <button type="button" aria-current={here ? 'page' : undefined} className={`${placeClass} w-full`}>
      <Ellipsis aria-hidden size={18} strokeWidth={1.75} />
      {t('more')}
    </button>
  )
  return (
    <Menu trigger={trigger} side="top" align="end" className="w-48">
      {places.map(({ id, href, icon, here: current }) => (
        <MenuItem key={id} icon={icon} current={current} onSelect={() => router.push(href)}>
          {t(id)}
        </MenuItem>
      ))}
    </Menu>
  )
}
