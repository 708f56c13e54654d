/** What can happen between a customer and the company, by department: a closed list, with "other". */
export const KINDS = {
  support: [
    'message',
    'call',
    'call-back',
    'chat',
    'e-mail',
    'SMS',
    'social message',
    'visit',
    'letter',
    'survey answer',
    'case',
  ],
  sales: ['quote', 'order', 'cancelled order', 'return'],
  billing: ['invoice', 'payment', 'refund', 'dunning'],
  logistics: ['shipped', 'delivered', 'delayed'],
  marketing: [
    'e-mail sent',
    'e-mail opened',
    'e-mail clicked',
    'unsubscribed',
    'SMS campaign',
    'push',
    'advertisement',
    'direct mail',
    'event',
  ],
  product: [
    'page view',
    'search',
    'app session',
    'article read',
    'video watched',
    'feature used',
    'device event',
  ],
  store: ['purchase', 'store visit', 'appointment'],
  loyalty: ['joined', 'points', 'tier', 'redeemed'],
  community: ['post', 'answer', 'review', 'mention'],
  other: ['other'],
} as const

export type Department = keyof typeof KINDS

export const DEPARTMENTS = Object.keys(KINDS).filter((name): name is Department => Object.hasOwn(KINDS, name))

/** A department by its name; what none of ours is called stands under "other". */
export const departmentOf = (name: string): Department =>
  DEPARTMENTS.find((known) => known === name) ?? 'other'
