'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { CustomerDetails, ProfileView } from '#lib/customer/views.ts'
import { Identifiers } from './identifiers.tsx'
import { useMoney } from './use-money.ts'

/** Who it is, how to reach them, and what they are worth to us. */
export function Profile({ profile }: { profile: ProfileView }) {
  const t = useTranslations('customer')
  const { details } = profile
  return (
    <div className="grid gap-3 border-b border-line px-4 py-3">
      <div className="flex items-center gap-3">
        <Avatar name={profile.name} size="large" />
        <div className="grid min-w-0 flex-1">
          <h2 dir="auto" className="truncate text-title font-semibold">
            {profile.name}
          </h2>
          <Standing profile={profile} />
        </div>
        {details && details.openCases > 0 && (
          <Chip tone="bad" className="self-start">
            {t('openCases', { count: details.openCases })}
          </Chip>
        )}
      </div>
      <div className="grid gap-1">
        <Identifiers identifiers={profile.identifiers} mayVerify={profile.reach === 'whole'} />
        {details && <Details details={details} />}
      </div>
      {!details && <p className="text-ink-2">{t('partly')}</p>}
    </div>
  )
}

function Standing({ profile: { tier, details } }: { profile: ProfileView }) {
  const t = useTranslations('customer.standing')
  const money = useMoney()
  if (!details) return tier && <p className="text-ink-2">{tier}</p>
  const year = details.since.slice(0, 4)
  const since = tier ? t('since', { tier, year }) : t('customerSince', { year })
  const value = details.revenue12mCents > 0 ? money(details.revenue12mCents) : null
  return (
    <p className="text-ink-2">
      {[since, t('orders', { count: details.orderCount12m }), value].filter(Boolean).join(' · ')}
    </p>
  )
}

function Details({ details }: { details: CustomerDetails }) {
  const t = useTranslations('customer')
  const format = useFormatter()
  const money = useMoney()
  const agreed = (yes: boolean) =>
    Object.entries(details.consent)
      .filter(([, given]) => given === yes)
      .map(([name]) => wordsOf(name))
  const yes = agreed(true)
  const no = agreed(false)
  const consent = [
    yes.join(', '),
    no.length > 0 ? t('consentNo', { list: format.list(no, { type: 'disjunction' }) }) : '',
  ].filter(Boolean)
  const items = [
    ...(details.address ? [{ term: t('address'), value: <span dir="auto">{details.address}</span> }] : []),
    { term: t('consent'), value: consent.join(' · ') || t('consentNone') },
    {
      term: t('value'),
      value: t('valueText', { year: money(details.revenue12mCents), all: money(details.revenueCents) }),
    },
  ]
  return <DefinitionList items={items} />
}

/** marketing_email → marketing e-mail: the workspace names its own consents. */
const wordsOf = (consent: string) =>
  consent
    .replaceAll('_', ' ')
    .replace(/\bemail\b/u, 'e-⁠mail')
    .replace(/\bsms\b/u, 'SMS')
