import type { CoreFactType } from './fact.ts'

const reference = /(?<![\p{L}\p{N}@])#?\p{L}{0,5}-?\d[\p{L}\d-]{2,24}/u

const values: Partial<Record<CoreFactType, RegExp>> = {
  order_number: reference,
  invoice_number: reference,
  serial_number: reference,
  email: /[^\s@]{1,64}@[^\s@]/u,
  phone: /\d(?:[ ()./-]{0,3}\d){4}/u,
  name: /\b(?:with|name (?:is|was)|called|that) (?:(?:mr|mrs|ms|miss|dr)\.? )?\p{Lu}\p{Ll}/u,
  address: /\b\d{1,5}[a-z]? \p{L}{2,}|\p{L}{3,} \d{1,4}[a-z]?\b|\d{5}/iu,
  amount: /[€$£]\s?\d|\d\s?(?:€|eur|usd|gbp|dollars|pounds)/iu,
  date: /\d{1,2}[./-]\d{1,2}|\d{1,2}(?:st|nd|rd|th)\b/iu,
}

/** Whether the asking words already hold a value of the type: "is 48213 your order number?" asks nothing new. */
export function holdsValue(type: CoreFactType, asking: string): boolean {
  return values[type]?.test(asking) ?? false
}
