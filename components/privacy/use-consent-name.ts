'use client'
import { useTranslations } from 'next-intl'
import { CONSENTS } from '#lib/privacy/consent.ts'

interface Consent {
  purpose: string
  channel: string
}

const KNOWN = Object.values(CONSENTS)

/** "Marketing by e-mail"; what is not in the list stays as it was written. */
export function useConsentName() {
  const t = useTranslations('privacy.consent')
  return ({ purpose, channel }: Consent) => {
    const known = KNOWN.find((one) => one.purpose === purpose && one.channel === channel)
    return known
      ? `${t(`purpose.${known.purpose}`)} ${t(`channel.${known.channel}`)}`
      : `${purpose} ${channel}`
  }
}
