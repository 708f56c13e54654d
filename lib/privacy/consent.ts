/** What a customer may be asked for agreement to: a purpose, and the channel that it is about. */
export const CONSENTS = {
  marketing_email: { purpose: 'marketing', channel: 'email' },
  marketing_sms: { purpose: 'marketing', channel: 'sms' },
  calls: { purpose: 'marketing', channel: 'phone' },
  marketing_push: { purpose: 'marketing', channel: 'push' },
  marketing_post: { purpose: 'marketing', channel: 'post' },
  surveys_email: { purpose: 'surveys', channel: 'email' },
  surveys_sms: { purpose: 'surveys', channel: 'sms' },
  offers: { purpose: 'offers', channel: 'any' },
} as const

export type ConsentKey = keyof typeof CONSENTS

export const CONSENT_KEYS = [
  'marketing_email',
  'marketing_sms',
  'calls',
  'marketing_push',
  'marketing_post',
  'surveys_email',
  'surveys_sms',
  'offers',
] as const satisfies readonly ConsentKey[]

/** How we know, as an agent may write it down. */
export const CONSENT_SOURCES = ['said', 'written', 'form', 'message'] as const
export type NotedSource = (typeof CONSENT_SOURCES)[number]
/** Or by an event that a department's system sent. */
export type ConsentSource = NotedSource | 'event'

/**
 * Whether the customer wants no offers: said no to them, or to every way of hearing from us. Nothing on file is not
 * a no; what they said of surveys is another matter.
 */
export function refusesOffers(consent: Readonly<Record<string, boolean>>): boolean {
  if (consent.marketing === false || consent.offers === false) return true
  const answers = Object.entries(consent).filter(([key]) => !key.startsWith('surveys_') && key !== 'offers')
  return answers.length > 0 && answers.every(([, agreed]) => !agreed)
}
