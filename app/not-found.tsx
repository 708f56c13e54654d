import { getTranslations } from 'next-intl/server'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { HomeLink } from '#components/shell/home-link.tsx'

export default async function NotFound() {
  const t = await getTranslations('ui.failed')
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState action={<HomeLink />}>{t('notFound')}</EmptyState>
    </main>
  )
}
