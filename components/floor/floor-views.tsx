'use client'
import { useTranslations } from 'next-intl'
import { ViewLinks } from '#components/ui/view-links.tsx'

/** The floor as it is, as the day went, as it was, and for the wall. */
export function FloorViews() {
  const t = useTranslations('intraday')
  return (
    <ViewLinks
      label={t('views')}
      views={[
        { href: '/floor', label: t('floor') },
        { href: '/floor/today', label: t('today') },
        { href: '/floor/replay', label: t('replay') },
        { href: '/floor/wall', label: t('wall') },
      ]}
    />
  )
}
