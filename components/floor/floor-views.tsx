'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

const VIEWS = [
  { id: 'floor', href: '/floor' },
  { id: 'today', href: '/floor/today' },
  { id: 'replay', href: '/floor/replay' },
  { id: 'wall', href: '/floor/wall' },
] as const

/** The floor as it is, as the day went, as it was, and for the wall. */
export function FloorViews() {
  const t = useTranslations('intraday')
  const path = usePathname()
  return (
    <nav aria-label={t('views')} className="flex gap-0.5">
      {VIEWS.map(({ id, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className="inline-flex h-7 items-center rounded-control px-2 font-medium text-ink-2 transition-colors
            hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:text-ink"
        >
          {t(id)}
        </Link>
      ))}
    </nav>
  )
}
