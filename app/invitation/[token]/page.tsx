import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryCard } from '#components/invitation/entry-card.tsx'
import { PasswordForm } from '#components/invitation/password-form.tsx'
import { SpentLink } from '#components/invitation/spent-link.tsx'
import { findInvitation } from '#lib/agent/find-invitation.ts'

interface InvitationPageProps {
  params: Promise<{ token: string }>
}

/** The address is a key: it goes to nobody else. */
export const metadata: Metadata = { title: 'Set your password', referrer: 'no-referrer' }

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params
  const [invitation, t] = await Promise.all([findInvitation(token), getTranslations('invitation')])
  if (!invitation) return <SpentLink which="spent" />
  const { name, email } = invitation
  return (
    <EntryCard title={t('title')} intro={t('welcome', { name })}>
      <p className="text-ink-2">{t('account', { email })}</p>
      <PasswordForm token={token} email={email} />
    </EntryCard>
  )
}
