import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default async function NotFound() {
  const t = await getTranslations('ui.failed')
  const home = (
    <Link href="/desk" className="font-medium text-accent underline underline-offset-4">
      {t('home')}
    </Link>
  )
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState action={home}>{t('notFound')}</EmptyState>
    </main>
  )
}
