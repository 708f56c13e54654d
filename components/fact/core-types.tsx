'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { type CoreFactType, factTypes } from '#lib/fact/fact.ts'
import { FactSection } from './fact-section.tsx'

/** The kinds that are found everywhere, for people to see what there is. */
export function CoreTypes() {
  const t = useTranslations('fact.core')
  const columns = useCoreColumns()
  return (
    <FactSection title={t('title')} hint={t('hint')}>
      <DataTable label={t('title')} columns={columns} rows={factTypes} rowKey={(type) => type} />
    </FactSection>
  )
}

function useCoreColumns(): Column<CoreFactType>[] {
  const t = useTranslations('fact.core')
  const names = useTranslations('customer.facts')
  return useMemo(
    () => [
      { key: 'kind', header: t('kind'), cell: (type) => names(`type.${type}`) },
      {
        key: 'what',
        header: t('what'),
        cell: (type) => <span className="text-ink-2">{t(`by.${type}`)}</span>,
      },
    ],
    [t, names],
  )
}
