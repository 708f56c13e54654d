'use client'
import { useFormatter } from 'next-intl'

/** Cents as an amount in words of the reader's locale; whole units where there are no cents. */
export function useMoney() {
  const format = useFormatter()
  return (cents: number, currency = 'EUR') =>
    format.number(cents / 100, {
      style: 'currency',
      currency,
      minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      maximumFractionDigits: cents % 100 === 0 ? 0 : 2,
    })
}
