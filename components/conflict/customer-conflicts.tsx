'use client'
import { useTranslations } from 'next-intl'
import { PartState } from '#components/customer/part-state.tsx'
import { Section } from '#components/customer/section.tsx'
import { ConflictList } from './conflict-list.tsx'
import { useConflicts } from './use-conflicts.ts'

/** A part of the customer pane; nothing at all where no department is in the way. */
export function CustomerConflicts({ customerId }: { customerId: string }) {
  const t = useTranslations('conflict')
  const { conflicts, isError, isFetching, refetch } = useConflicts(customerId)
  if (conflicts.length === 0 && !isError) return null
  return (
    <Section title={t('title')}>
      <PartState query={{ isPending: false, isError, isFetching, refetch }} lines={2}>
        <ConflictList conflicts={conflicts} />
      </PartState>
    </Section>
  )
}
