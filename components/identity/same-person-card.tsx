'use client'
import { UsersRound } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useCustomerPart } from '#components/customer/use-customer-part.ts'
import type { CustomerReview } from '#lib/identity/views.ts'

const EQUAL = 4

/** A quiet line in the customer's pane: somebody else on file may be the same person. */
export function SamePersonCard({ customerId, version }: { customerId: string; version: number }) {
  const t = useTranslations('identity.card')
  const { data: reviews = [] } = useCustomerPart('customer.reviews', { customerId }, version)
  if (reviews.length === 0) return null
  return (
    <section aria-label={t('title')} className="grid gap-1.5 border-b border-line bg-bg px-4 py-2.5">
      {reviews.map((review) => (
        <Line key={review.id} review={review} />
      ))}
    </section>
  )
}

function Line({ review: { id, otherName, comparisons } }: { review: CustomerReview }) {
  const [t, weights] = [useTranslations('identity.card'), useTranslations('identity.weights')]
  const format = useFormatter()
  const same = comparisons
    .filter(({ level }) => level === EQUAL)
    .map(({ field }) => `${weights(`level.${EQUAL}`)} ${weights(`field.${field}`).toLowerCase()}`)
  const why = format.list(same)
  return (
    <p className="flex items-start gap-2 text-ink-2">
      <UsersRound aria-hidden size={14} className="mt-0.5 shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1">
        {otherName === null ? t('unknown', { why }) : t('known', { name: otherName, why })}{' '}
        {otherName !== null && (
          <Link
            href={`/identity?pair=${id}`}
            className="font-medium text-accent underline underline-offset-2"
          >
            {t('decide')}
          </Link>
        )}
      </span>
    </p>
  )
}
