'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BottomBar } from './bottom-bar.tsx'
import { Overlays } from './overlays.tsx'
import { Rail } from './rail.tsx'
import type { RailBadges } from './rail.tsx'
import type { ShellPerson } from './shell-person.ts'

interface ShellProps {
  person: ShellPerson
  isDemo: boolean
  presence?: ReactNode
  badges?: RailBadges
  children: ReactNode
}

/** Rail, screen, bottom bar; the screen scrolls for itself. */
export function Shell({ person, isDemo, presence, badges, children }: ShellProps) {
  const t = useTranslations('shell')
  return (
    <Overlays permissions={person.permissions}>
      <a
        href="#content"
        className="sr-only z-60 rounded-control bg-ink px-3 py-2 text-bg focus:not-sr-only focus:fixed focus:start-2
          focus:top-2"
      >
        {t('skip')}
      </a>
      <div className="grid h-dvh grid-rows-[minmax(0,1fr)_auto] md:grid-cols-[auto_minmax(0,1fr)] md:grid-rows-1">
        <Rail person={person} presence={presence} badges={badges} isDemo={isDemo} />
        <div className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)]">
          {isDemo && (
            <header className="bg-warn-soft text-center text-[0.625rem] leading-4 font-semibold text-warn md:hidden">
              {t('demo')}
            </header>
          )}
          <main
            id="content"
            tabIndex={-1}
            className="relative row-start-2 min-h-0 min-w-0 overflow-y-auto outline-none"
          >
            {children}
          </main>
        </div>
        <BottomBar person={person} presence={presence} badges={badges} />
      </div>
    </Overlays>
  )
}
