export const NAME_LIMIT = 200
export const EMAIL_LIMIT = 320

/** A shop signs for somebody for at most this long; a longer promise is refused. */
export const IDENTITY_LIFETIME_S = 3600

/** One embedding of the chat, as the server knows it; `secret` never leaves it. */
export interface Widget {
  id: string
  key: string
  secret: string
  queueId: string
}

export type IdentityRefusal = 'expired' | 'too_long' | 'other_widget' | 'forged'

const RATING_CHANGEABLE_MS = 10 * 60_000

/** After this the customer's rating stands. */
export const isRatingFinal = (answeredAt: Date, now: Date) =>
  now.getTime() - answeredAt.getTime() > RATING_CHANGEABLE_MS

export const COMMENT_LIMIT = 2_000
