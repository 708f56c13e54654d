'use client'
import { useTranslations } from 'next-intl'
import { OfflineMark } from '#components/shell/offline-mark.tsx'
import { ViewLinks } from '#components/ui/view-links.tsx'

export function InsightViews() {
  const t = useTranslations('insights')
  return (
    <>
      <ViewLinks
        label={t('views')}
        views={[
          { href: '/insights/repeats', label: t('repeats') },
          { href: '/insights/promises', label: t('promises') },
        ]}
      />
      <OfflineMark />
    </>
  )
}
