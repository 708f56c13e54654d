'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CustomerPane } from '#components/customer/customer-pane.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useAfterPaint } from '#components/ui/use-after-paint.ts'
import type { WorkRow } from '#lib/conversation/views.ts'
import { useCustomerOf } from './use-customer-of.ts'

interface CustomerSideProps {
  conversationId: string | null
  row: WorkRow | undefined
  onSay: (text: string) => void
  onBack: () => void
}

/** Whoever the open conversation is with; made after the thread has been painted, or not at all if it is left again. */
export function CustomerSide({ conversationId, row, onSay, onBack }: CustomerSideProps) {
  const customerId = useCustomerOf(conversationId) ?? row?.customerId ?? null
  const shown = useAfterPaint(customerId ? `${customerId}/${conversationId}` : null, null)
  return <Side shown={shown} onSay={onSay} onBack={onBack} />
}

interface SideProps {
  shown: string | null
  onSay: (text: string) => void
  onBack: () => void
}

const Side = memo(function Side({ shown, onSay, onBack }: SideProps) {
  const t = useTranslations('desk')
  const [customerId, conversationId] = shown?.split('/') ?? []
  if (!customerId || !conversationId)
    return <EmptyState className="h-full content-center">{t('customerEmpty')}</EmptyState>
  return (
    <CustomerPane
      key={customerId}
      customerId={customerId}
      conversationId={conversationId}
      onSay={onSay}
      onBack={onBack}
    />
  )
})
