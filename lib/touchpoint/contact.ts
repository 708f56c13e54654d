export const CONTACT_KINDS = ['call', 'visit', 'letter'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export const DIRECTIONS = ['inbound', 'outbound'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const CONTACT_LIMIT = 10_000

export const channelOf = (kind: ContactKind): string => (kind === 'call' ? 'phone' : kind)

const NAMES: Record<ContactKind, Record<Direction, string>> = {
  call: { inbound: 'Call from the customer', outbound: 'Call to the customer' },
  visit: { inbound: 'Visit by the customer', outbound: 'Visit to the customer' },
  letter: { inbound: 'Letter from the customer', outbound: 'Letter to the customer' },
}

/** How the contact stands in the timeline. */
export const titleOf = (kind: ContactKind, direction: Direction): string => NAMES[kind][direction]
