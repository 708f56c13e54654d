'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { AccountMenu } from './account-menu.tsx'
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

/** The rail of small screens. */
export function BottomBar({ person, presence, badges }: BottomBarProps) {
  const t = useTranslations('shell')
  return (
    <footer className="border-t border-line bg-pane pb-[env(safe-area-inset-bottom)] md:hidden">
      <div className="flex h-14 items-stretch">
        <nav aria-label={t('navigation')} className="grow">
          <ul className="grid h-full auto-cols-fr grid-flow-col">
            {useDestinations(person.permissions)
              .filter(({ id }) => id !== 'find')
              .map(({ id, href, icon: Icon, here }) => (
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
          </ul>
        </nav>
        <div className="grid w-14 place-items-center">
          <AccountMenu person={person} presence={presence} side="top" />
        </div>
      </div>
    </footer>
  )
}
