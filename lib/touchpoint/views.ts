export interface TouchpointView {
  id: string
  kind: string
  department: string
  channel: string | null
  occurredAt: string
  title: string
  detail: string | null
  actorName: string | null
  conversationId: string | null
  orderId: string | null
}

/** Where a row stands in a timeline. */
export interface TimelineKey {
  occurredAt: string
  id: string
}

export interface TimelinePage {
  touchpoints: TouchpointView[]
  /** What to read on from; null at the end. A search that found nothing yet has one too. */
  next: TimelineKey | null
}

/** How much there is of one sort of touchpoint. */
export interface SortCount {
  department: string
  kind: string
  channel: string | null
  count: number
}

/** How much happened in one month. */
export interface MonthCount {
  /** The month's first moment (UTC). */
  month: string
  count: number
}
