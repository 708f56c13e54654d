'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { classNames } from '#components/ui/class-names.ts'

const sections = [
  { id: 'overview', href: '/admin' },
  { id: 'people', href: '/admin/people' },
  { id: 'queues', href: '/admin/queues' },
  { id: 'hours', href: '/admin/hours' },
  { id: 'routing', href: '/admin/routing' },
  { id: 'alerts', href: '/admin/alerts' },
  { id: 'widget', href: '/admin/widget' },
  { id: 'dispositions', href: '/admin/dispositions' },
  { id: 'macros', href: '/admin/macros' },
  { id: 'offers', href: '/admin/offers' },
  { id: 'facts', href: '/admin/facts' },
  { id: 'identity', href: '/admin/identity' },
  { id: 'sources', href: '/admin/sources' },
  { id: 'webhooks', href: '/admin/webhooks' },
  { id: 'privacy', href: '/admin/privacy' },
  { id: 'import', href: '/admin/import' },
  { id: 'audit', href: '/admin/audit' },
] as const

export function AdminNav() {
  const t = useTranslations('admin')
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  const isHere = (href: string) => path === href || (href !== '/admin' && path.startsWith(`${href}/`))
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current=page]')
    here?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <nav
      ref={nav}
      aria-label={t('sections')}
      className="flex shrink-0 gap-0.5 overflow-x-auto border-b border-line px-3 py-2 md:w-44 md:flex-col
        md:overflow-visible md:border-e md:border-b-0 md:py-4"
    >
      <p className="px-2.5 pb-2 text-title font-semibold max-md:hidden">{t('title')}</p>
      {sections.map(({ id, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={isHere(href) ? 'page' : undefined}
          className={classNames(
            'shrink-0 rounded-control border border-transparent px-2.5 py-1 font-medium whitespace-nowrap text-ink-2',
            'transition-colors hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-sunk',
            'aria-[current=page]:text-ink',
          )}
        >
          {t(`nav.${id}`)}
        </Link>
      ))}
    </nav>
  )
}
