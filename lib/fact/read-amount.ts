import { foldText } from './fold-text.ts'

const currencies: Record<string, string> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  franken: 'CHF',
  francs: 'CHF',
  kr: 'SEK',
  sek: 'SEK',
  dkk: 'DKK',
  nok: 'NOK',
  pln: 'PLN',
  '¥': 'JPY',
  jpy: 'JPY',
}

const sign = '[€$£¥]'
const word = '(?:eur(?:os?)?|usd|dollars?|bucks|gbp|pounds?|quid|chf|franken|francs|sek|dkk|nok|kr|pln|jpy)'
const number = String.raw`\d{1,3}(?:[.,' ]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`

/** A number with its currency on either side. */
export const amountPattern = new RegExp(
  `(?<![\\w.,])(?:(${sign}|\\b${word}\\b) ?(${number})(?![\\w%]|[.,]\\d)|(${number}) ?(${sign}|${word}\\b))`,
  'gi',
)

/** "1.234,50" and "1,234.50" are both 1234.50: the last mark followed by one or two digits is decimal. */
function toNumber(written: string): number {
  const parts = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written)
  return Number(`${(parts?.[1] ?? '').replace(/\D/g, '')}.${parts?.[2] ?? '0'}`)
}

/** "49.99 EUR" from "€49,99", "49,99 Euro" and the like; null without number and currency. */
export function readAmount(said: string): string | null {
  const match = [...foldText(said).slice(0, 60).matchAll(amountPattern)][0]
  if (!match) return null
  const currency = currencies[(match[1] ?? match[4] ?? '').toLowerCase()]
  const amount = toNumber(match[2] ?? match[3] ?? '')
  return currency && Number.isFinite(amount) ? `${amount.toFixed(2)} ${currency}` : null
}
