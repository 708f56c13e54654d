'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

const VIEWS = [
  { id: 'repeats', href: '/insights/repeats' },
  { id: 'promises', href: '/insights/promises' },
] as const

export function InsightViews() {
  const t = useTranslations('insights')
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
