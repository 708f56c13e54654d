'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { AdminScreen } from '#components/admin/admin-screen.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { PrivacyRequestsView, RetentionRow, RetentionRunView } from '#lib/privacy/views.ts'
import { HoldTable } from './hold-table.tsx'
import { RequestTable } from './request-table.tsx'
import { RetentionTable } from './retention-table.tsx'
import { RunTable } from './run-table.tsx'
import { usePrivacyRequests } from './use-privacy-requests.ts'

interface PrivacyScreenProps {
  asked: PrivacyRequestsView
  rules: readonly RetentionRow[]
  runs: readonly RetentionRunView[]
}

/** What was asked for customers' data, how long it is kept, and what never is. */
export function PrivacyScreen({ asked, rules, runs }: PrivacyScreenProps) {
  const t = useTranslations('privacy.admin')
  const admin = useTranslations('admin')
  const { requests, holds } = usePrivacyRequests(asked)
  return (
    <AdminScreen title={admin('nav.privacy')} intro={t('intro')}>
      <Part title={t('cards')} aside={<Chip tone="ok">{t('alwaysOn')}</Chip>}>
        <p className="max-w-prose px-4 pb-1 text-ink-2 md:px-6">{t('cardsText')}</p>
      </Part>
      <Part title={t('requests')}>
        <RequestTable requests={requests} />
      </Part>
      <Part title={t('holds')}>
        <HoldTable holds={holds} />
      </Part>
      <Part title={t('retention')} hint={t('retentionHint')}>
        <RetentionTable rules={rules} />
      </Part>
      <Part title={t('runs')}>
        <RunTable runs={runs} />
      </Part>
    </AdminScreen>
  )
}

interface PartProps {
  title: string
  hint?: string
  aside?: ReactNode
  children: ReactNode
}

function Part({ title, hint, aside, children }: PartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-b border-line pt-4 pb-3 last:border-transparent">
      <header className="grid gap-0.5 px-4 pb-1 md:px-6">
        <h2 className="flex items-center gap-2 font-semibold">
          <span id={id}>{title}</span>
          {aside}
        </h2>
        {hint && <p className="text-ink-2">{hint}</p>}
      </header>
      {children}
    </section>
  )
}
