'use client'
import { useFormatter } from 'next-intl'
import { useCallback } from 'react'

/** Cents to an amount; whole units where the cents say nothing. */
export function useMoney() {
  const format = useFormatter()
  return useCallback(
    (cents: number) =>
      format.number(cents / 100, {
        style: 'currency',
        currency: 'EUR',
        maximumFractionDigits: cents % 100 === 0 || cents >= 100_00 ? 0 : 2,
      }),
    [format],
  )
}
