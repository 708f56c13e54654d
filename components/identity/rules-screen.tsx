'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { AdminScreen } from '#components/admin/admin-screen.tsx'
import type { RulesView } from '#lib/identity/views.ts'
import { RulesForm } from './rules-form.tsx'
import { SharedList } from './shared-list.tsx'

/** How identifiers find and join customers, and which of them too many share. */
export function RulesScreen({ rules }: { rules: RulesView }) {
  const [t, admin] = [useTranslations('identity.rules'), useTranslations('admin')]
  const format = useFormatter()
  const { changedAt, changedByName } = rules
  return (
    <AdminScreen title={admin('nav.identity')} intro={t('intro')}>
      <div className="grid gap-8 px-4 py-5 md:px-6">
        <RulesForm rules={rules} />
        {changedAt && changedByName && (
          <p className="text-meta text-ink-3">
            {t('changed', { when: format.dateTime(new Date(changedAt), 'full'), name: changedByName })}
          </p>
        )}
        <SharedList />
      </div>
    </AdminScreen>
  )
}
