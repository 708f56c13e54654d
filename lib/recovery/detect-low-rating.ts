import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import type { CommittedEvent } from '#lib/events.ts'
import { findComplaint } from './find-complaint.ts'
import { cutQuote, quoteAround } from './quote-around.ts'
import { signalCase } from './signal-case.ts'

const LOW = 2

interface AnsweredSurvey {
  id: string
  conversationId: string
  customerId: string
  score: number
  verbatim: string
}

/** Reaction to `survey.answered`: a rating of 1 or 2 is a failure whatever was said, a complaint in words at any rating. */
export async function detectLowRating(event: Pick<CommittedEvent, 'subjectId'>): Promise<void> {
  if (!event.subjectId) return
  const [survey] = await database()<AnsweredSurvey[]>`
    select id, conversation_id as "conversationId", customer_id as "customerId", score, verbatim
    from survey where id = ${event.subjectId}`
  if (!survey) return
  const { id: sourceId, conversationId, customerId, score, verbatim } = survey
  const source = { customerId, conversationId, sourceId, score }
  const call = { actor: system('ratings') }
  if (score <= LOW) await signalCase(call, { ...source, kind: 'low_rating', quote: cutQuote(verbatim) })
  const found = findComplaint(verbatim)
  if (found)
    await signalCase(call, { ...source, kind: found.kind, quote: quoteAround(verbatim, found.start) })
}
