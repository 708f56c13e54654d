'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AdminScreen } from '#components/admin/admin-screen.tsx'

/** Kinds of facts, section by section. */
export function FactsScreen({ children }: { children: ReactNode }) {
  const [t, admin] = [useTranslations('fact'), useTranslations('admin')]
  return (
    <AdminScreen title={admin('nav.facts')} intro={t('intro')}>
      <div className="grid gap-10 py-5">{children}</div>
    </AdminScreen>
  )
}
