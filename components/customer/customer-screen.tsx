'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { CustomerPane } from './customer-pane.tsx'

interface CustomerScreenProps {
  customerId: string
  /** When the customer whose address was followed was merged into this one. */
  mergedAt: string | null
}

/** One customer has the screen. */
export function CustomerScreen({ customerId, mergedAt }: CustomerScreenProps) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      {mergedAt && <MergedLine at={mergedAt} />}
      <div className="min-h-0 flex-1">
        <CustomerPane wide customerId={customerId} conversationId={null} />
      </div>
    </div>
  )
}

function MergedLine({ at }: { at: string }) {
  const t = useTranslations('customer')
  const day = useFormatter().dateTime(new Date(at), 'date')
  return (
    <p role="status" className="border-b border-line bg-sunk px-4 py-1.5 text-meta text-ink-2">
      {t('mergedHere', { day })}
    </p>
  )
}
