import type { FirstContact, Mean, Share } from './measure.ts'
import type { OwnRepeats } from './own-repeats.ts'

export interface RatingWords {
  id: string
  score: number
  verbatim: string
  queueName: string
  at: string
}

/** An agent's own figures, today and over the four weeks before; nobody else's, and shown to nobody else. */
export interface OwnDay {
  handled: {
    today: number
    /** Of the four weeks before today, oldest first. */
    perDay: { day: string; count: number }[]
    /** On the days on which anything was handled. */
    usual: number | null
  }
  handleMs: { today: Mean; weeks: Mean }
  firstContact: { today: FirstContact; weeks: FirstContact }
  ratings: { today: Share; weeks: Share; askedInWeeks: number; words: RatingWords[] }
  /** Contacts in which they asked for what was on file. */
  repeats: OwnRepeats
  promises: { weeks: Share; overdue: number; open: number }
}

/** A queue's figures of one day; first-contact resolution of the four weeks before too. */
export interface QueueDay {
  queueId: string
  answered: number
  abandoned: number
  serviceLevel: number | null
  averageAnswerMs: number | null
  handled: number
  handleMs: number | null
  /** Open time in which the customer waited for us, of what was completed. */
  requesterWaitMs: number | null
  firstContact: FirstContact
  firstContactWeeks: FirstContact
  ratings: Share
}
