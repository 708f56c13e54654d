'use client'
import { useTranslations } from 'next-intl'
import type { ReasonRow } from '#lib/agent/views.ts'
import type { ChangeSettingsInput } from '#lib/routing/settings-inputs.ts'
import { AdminScreen } from './admin-screen.tsx'
import { ReasonList } from './reason-list.tsx'
import { SettingsForm } from './settings-form.tsx'

interface RoutingScreenProps {
  settings: ChangeSettingsInput
  reasons: readonly ReasonRow[]
}

/** What holds for every queue. */
export function RoutingScreen({ settings, reasons }: RoutingScreenProps) {
  const t = useTranslations('admin')
  return (
    <AdminScreen title={t('nav.routing')} intro={t('routing.intro')}>
      <div className="grid gap-8 px-4 py-5 md:px-6">
        <SettingsForm settings={settings} />
        <ReasonList reasons={reasons} />
      </div>
    </AdminScreen>
  )
}
