/** How much of a customer a reader sees: all of it, or who they are and the reader's own part. */
export type CustomerReach = 'whole' | 'own'

export interface IdentifierView {
  id: string
  type: string
  value: string
  verified: boolean
}

export interface OrderView {
  id: string
  number: string
  status: string
  items: string
  totalCents: number
  currency: string
  placedAt: string
  deliveredAt: string | null
}

/** What only a reader with the whole customer gets. */
export interface CustomerDetails {
  address: string | null
  language: string
  since: string
  revenue12mCents: number
  revenueCents: number
  orderCount12m: number
  consent: Record<string, boolean>
  orders: OrderView[]
  openCases: number
}

export interface ProfileView {
  id: string
  name: string
  tier: string | null
  /** Nothing more is written down on them. */
  isErased: boolean
  identifiers: IdentifierView[]
  reach: CustomerReach
  details: CustomerDetails | null
}
