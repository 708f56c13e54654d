import { getTranslations } from 'next-intl/server'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { HomeLink } from '#components/shell/home-link.tsx'

export default async function NoPermissionPage() {
  const t = await getTranslations('ui.failed')
  return (
    <EmptyState action={<HomeLink />} className="h-full content-center">
      {t('forbidden')}
    </EmptyState>
  )
}
