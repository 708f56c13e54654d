import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryCard } from '#components/invitation/entry-card.tsx'
import { FirstAdministratorForm } from '#components/invitation/first-administrator-form.tsx'
import { SpentLink } from '#components/invitation/spent-link.tsx'
import { isFirstAdministratorToken } from '#lib/agent/make-first-administrator.ts'

interface FirstAdministratorPageProps {
  searchParams: Promise<{ token?: string | string[] }>
}

/** The address is a key: it goes to nobody else. */
export const metadata: Metadata = { title: 'First administrator', referrer: 'no-referrer' }

export default async function FirstAdministratorPage({ searchParams }: FirstAdministratorPageProps) {
  const { token = '' } = await searchParams
  const t = await getTranslations('invitation.first')
  if (typeof token !== 'string' || !(await isFirstAdministratorToken(token)))
    return <SpentLink which="first.spent" />
  return (
    <EntryCard title={t('title')} intro={t('intro')}>
      <FirstAdministratorForm token={token} />
    </EntryCard>
  )
}
