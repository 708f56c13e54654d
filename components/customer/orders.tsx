'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { OrderView } from '#lib/customer/views.ts'
import { Section } from './section.tsx'
import { useMoney } from './use-money.ts'

/** The last few orders: number, what it was, where it is. */
export function Orders({ orders, folds }: { orders: readonly OrderView[]; folds: boolean }) {
  const t = useTranslations('customer')
  if (orders.length === 0) return null
  return (
    <Section title={t('orders')} folds={folds ? 'orders' : undefined} aside={orders.length}>
      <ul className="grid gap-1.5">
        {orders.map((order) => (
          <Order key={order.id} order={order} />
        ))}
      </ul>
    </Section>
  )
}

/** The state that the day of placing says already. */
const PLACED = 'placed'

function Order({ order }: { order: OrderView }) {
  const t = useTranslations('customer')
  const format = useFormatter()
  const money = useMoney()
  const { number, items, totalCents, currency, placedAt, deliveredAt, status } = order
  const day = (at: string) => format.dateTime(new Date(at), 'day')
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3">
      <span className="font-medium">{t('order', { number })}</span>
      <span className="text-end">{money(totalCents, currency)}</span>
      <span dir="auto" className="truncate text-ink-2">
        {items}
      </span>
      <span className="text-end text-meta leading-5 text-ink-3">
        {deliveredAt
          ? t('orderDelivered', { day: day(deliveredAt) })
          : [status === PLACED ? '' : status, t('orderPlaced', { day: day(placedAt) })]
              .filter(Boolean)
              .join(' · ')}
      </span>
    </li>
  )
}
