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
}

export interface TimelinePage {
  touchpoints: TouchpointView[]
  hasMore: boolean
}

/** How much happened in one month. */
export interface MonthCount {
  /** The month's first moment (UTC). */
  month: string
  count: number
}
