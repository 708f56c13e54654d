import type { Department } from '#lib/touchpoint/kinds.ts'

/** What an event is in a customer's history. */
export interface Meaning {
  kind: string
  department: Department
}

/** As names of events are compared: "orderCompleted", "order_completed" and "Order Completed" are one. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 200)
