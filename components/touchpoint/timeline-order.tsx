'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCustomerPart } from '#components/customer/use-customer-part.ts'
import { useMoney } from '#components/customer/use-money.ts'
import { Skeleton } from '#components/ui/skeleton.tsx'

/** The order that a touchpoint is of, as it stands now. */
export function TimelineOrder({ customerId, orderId }: { customerId: string; orderId: string }) {
  const t = useTranslations('touchpoint')
  const format = useFormatter()
  const money = useMoney()
  const { data, isError } = useCustomerPart('customer.order', { customerId, orderId }, 0)
  if (isError) return <p className="text-ink-3">{t('orderFailed')}</p>
  if (!data) return <Skeleton className="h-14 rounded-card" />
  const { number, items, totalCents, currency, status, placedAt } = data
  const day = format.dateTime(new Date(placedAt), 'date')
  return (
    <div className="grid min-h-14 gap-0.5 rounded-card border border-line px-3 py-2">
      <p className="flex gap-2">
        <span className="font-medium">{t('order', { number })}</span>
        <span dir="auto" className="min-w-0 truncate text-ink-2">
          {items}
        </span>
      </p>
      <p className="text-meta text-ink-3">
        {t('orderLine', { total: money(totalCents, currency), status, day })}
      </p>
    </div>
  )
}
