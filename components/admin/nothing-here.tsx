'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

interface NothingHereProps {
  search: { value: string; set: (value: string) => void }
  /** When nothing is searched for: what comes here. */
  empty: string
  action?: ReactNode
}

export function NothingHere({ search, empty, action }: NothingHereProps) {
  const t = useTranslations('admin')
  if (search.value === '') return <EmptyState action={action}>{empty}</EmptyState>
  return (
    <EmptyState action={<Button onClick={() => search.set('')}>{t('clearSearch')}</Button>}>
      {t('nothingFound', { query: search.value })}
    </EmptyState>
  )
}
