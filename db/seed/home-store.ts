import { STORES } from './products.ts'
import type { Story } from './story.ts'

/** Everybody has one shop that they go to. */
export function homeStore({ customer }: Pick<Story, 'customer'>): string {
  return STORES[Number.parseInt(customer.id.slice(-1), 16) % STORES.length] ?? STORES[0]
}
