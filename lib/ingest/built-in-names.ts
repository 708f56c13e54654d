import { type Department, DEPARTMENTS } from '#lib/touchpoint/kinds.ts'
import type { Meaning } from './meaning.ts'

type Names = Partial<Record<Department, Record<string, readonly string[]>>>

const COMMERCE: Names = {
  product: {
    search: ['products searched'],
    'page view': [
      'product list viewed',
      'product list filtered',
      'product clicked',
      'product viewed',
      'cart viewed',
      'checkout started',
      'checkout step viewed',
      'checkout step completed',
      'payment info entered',
    ],
    'feature used': [
      'product added',
      'product removed',
      'coupon entered',
      'coupon applied',
      'coupon denied',
      'coupon removed',
      'product added to wishlist',
      'product removed from wishlist',
      'wishlist product added to cart',
      'product shared',
      'cart shared',
    ],
  },
  marketing: { advertisement: ['promotion viewed', 'promotion clicked'] },
  sales: {
    order: ['order completed', 'order updated', 'order placed'],
    'cancelled order': ['order cancelled', 'order canceled'],
  },
  billing: { refund: ['order refunded'] },
  community: { review: ['product reviewed'] },
}

const MESSAGES: Names = {
  marketing: {
    'e-mail sent': ['email delivered', 'email sent', 'email bounced', 'email dropped', 'email deferred'],
    'e-mail opened': ['email opened'],
    'e-mail clicked': ['email link clicked', 'email clicked'],
    unsubscribed: [
      'unsubscribed',
      'opted out',
      'email unsubscribed',
      'email marked as spam',
      'sms unsubscribed',
      'push unsubscribed',
      'push notifications disabled',
    ],
    push: [
      'push notification sent',
      'push notification received',
      'push notification tapped',
      'push notification opened',
      'push notification dismissed',
      'push notification bounced',
    ],
    'SMS campaign': ['sms sent', 'sms delivered', 'sms failed', 'sms link clicked', 'sms campaign sent'],
    advertisement: ['install attributed', 'deep link opened', 'deep link clicked', 'ad viewed', 'ad clicked'],
    'direct mail': ['direct mail sent', 'direct mail delivered', 'letter mailed', 'catalogue sent'],
    event: ['event registered', 'event attended', 'webinar registered', 'webinar attended'],
  },
}

const PRODUCT: Names = {
  product: {
    'app session': [
      'application installed',
      'application opened',
      'application backgrounded',
      'application foregrounded',
      'application updated',
      'application uninstalled',
      'signed in',
      'signed out',
    ],
    'device event': ['application crashed', 'device connected', 'device disconnected', 'device error'],
    'video watched': [
      'video playback started',
      'video playback paused',
      'video playback resumed',
      'video playback completed',
      'video content started',
      'video content playing',
      'video content completed',
      'video watched',
    ],
    'article read': ['article read', 'article viewed', 'help article viewed'],
    'page view': ['page viewed', 'page view', 'screen viewed', 'loaded a page', 'loaded a screen'],
    search: ['search', 'searched', 'site searched'],
    'feature used': [
      'feature used',
      'experiment viewed',
      'signed up',
      'account created',
      'account deleted',
      'account added user',
      'account removed user',
      'invite sent',
      'trial started',
      'trial ended',
    ],
  },
}

const SUPPORT: Names = {
  support: {
    chat: [
      'live chat conversation started',
      'live chat conversation ended',
      'live chat message sent',
      'live chat message received',
    ],
    call: ['call started', 'call ended', 'call received', 'call made', 'call missed'],
    'e-mail': ['support email received', 'support email sent'],
    SMS: ['support sms received', 'support sms sent'],
    'social message': ['social message received', 'social message sent'],
    letter: ['letter received', 'letter sent'],
    'survey answer': ['survey answered', 'survey completed'],
    case: ['case opened', 'case closed', 'complaint received', 'ticket opened', 'ticket closed'],
  },
}

const ELSEWHERE: Names = {
  sales: {
    quote: ['quote sent', 'quote requested', 'quote accepted', 'renewal notice sent'],
    return: ['return requested', 'return received', 'order returned', 'product returned'],
  },
  billing: {
    invoice: ['invoice sent', 'invoice created', 'invoice issued'],
    payment: [
      'payment received',
      'payment succeeded',
      'payment failed',
      'payment made',
      'invoice paid',
      'subscription renewed',
    ],
    refund: ['refund issued', 'refund sent', 'payment refunded'],
    dunning: ['dunning letter sent', 'payment reminder sent', 'payment overdue', 'invoice overdue'],
  },
  logistics: {
    shipped: ['order shipped', 'shipment sent', 'order dispatched', 'package shipped'],
    delivered: ['order delivered', 'shipment delivered', 'package delivered', 'order picked up'],
    delayed: ['order delayed', 'shipment delayed', 'delivery delayed', 'delivery failed'],
  },
  store: {
    purchase: ['store purchase', 'in store purchase', 'purchased in store'],
    'store visit': ['store visit', 'store visited', 'shop visit', 'shop visited', 'visited store'],
    appointment: ['appointment booked', 'appointment kept', 'appointment cancelled', 'appointment missed'],
  },
  loyalty: {
    joined: ['loyalty joined', 'joined loyalty program', 'loyalty program joined', 'loyalty enrolled'],
    points: ['points earned', 'loyalty points earned', 'points spent', 'points expired'],
    tier: ['tier changed', 'loyalty tier changed', 'tier upgraded', 'tier downgraded'],
    redeemed: ['reward redeemed', 'points redeemed', 'loyalty redeemed', 'coupon redeemed'],
  },
  community: {
    post: ['community post', 'post created', 'topic created', 'question asked'],
    answer: ['community answer', 'answer posted', 'post replied', 'question answered'],
    review: ['review posted', 'review written', 'app reviewed'],
    mention: ['mentioned', 'brand mentioned', 'mention received'],
  },
}

/** Where a built-in name comes from, for those who look it up. */
const ORIGINS = {
  'E-commerce': COMMERCE,
  'E-mail, push and SMS': MESSAGES,
  'Mobile, video and B2B': PRODUCT,
  'Live chat and support': SUPPORT,
  'Other departments': ELSEWHERE,
}

export interface BuiltInName extends Meaning {
  eventName: string
  origin: string
}

export const BUILT_IN_NAMES: readonly BuiltInName[] = Object.entries(ORIGINS).flatMap(([origin, names]) =>
  DEPARTMENTS.flatMap((department) =>
    Object.entries(names[department] ?? {}).flatMap(([kind, eventNames]) =>
      eventNames.map((eventName) => ({ eventName, kind, department, origin })),
    ),
  ),
)
