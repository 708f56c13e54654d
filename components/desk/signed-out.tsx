'use client'
import { useTranslations } from 'next-intl'
import { useLine } from '#components/realtime/use-line.ts'

/** The session ended while the screen was open: nothing is lost, but nothing is live either. */
export function SignedOut() {
  const t = useTranslations('desk')
  if (useLine() !== 'signed_out') return null
  return (
    <p role="alert" className="bg-bad-soft px-4 py-2 text-center text-bad">
      {t('signedOut')}{' '}
      <a
        className="underline"
        href={`/sign-in?callbackUrl=${encodeURIComponent(location.pathname + location.search)}`}
      >
        {t('signIn')}
      </a>
    </p>
  )
}
