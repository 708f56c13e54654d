'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { OfferConditions } from '#db/schema/offer.ts'
import { CONSENTS } from '#lib/offer/catalogue-inputs.ts'

const CENTS = 100

/** An offer's conditions in one line. */
export function useConditionText() {
  const t = useTranslations('admin.offers')
  const format = useFormatter()
  return useCallback(
    (conditions: OfferConditions): string => {
      const { tiers, products, minOrders12m, minRevenue12mCents, consent, needs } = conditions
      const known = CONSENTS.find((one) => one === consent)
      const parts = [
        tiers?.join(', '),
        ...(needs ?? []).map((need) => t(`needNames.${need}`)),
        products?.length ? `${t('products')}: ${products.join(', ')}` : undefined,
        minOrders12m ? `${t('minOrders')} ${minOrders12m}` : undefined,
        minRevenue12mCents ? `${t('minRevenue')} ${format.number(minRevenue12mCents / CENTS)}` : undefined,
        known ? `${t('consent')}: ${t(`consents.${known}`)}` : undefined,
      ].filter(Boolean)
      return parts.length > 0 ? parts.join(' · ') : t('forAll')
    },
    [t, format],
  )
}
