import { useTranslations } from 'next-intl'
import Link from 'next/link'

export function HomeLink() {
  const t = useTranslations('ui.failed')
  return (
    <Link href="/desk" className="font-medium text-accent underline underline-offset-4">
      {t('home')}
    </Link>
  )
}
