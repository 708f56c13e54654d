import type { Tx } from '#db/client.ts'
import { type Actor, type AgentActor, may } from '#lib/actor.ts'
import { notFound } from '#lib/problem.ts'

export interface OpenReview {
  reviewId: string
  customerId: string
  otherId: string
}

/** Who decides whether two customers are one; to others there is nothing to decide. */
export function reviewer(actor: Actor): AgentActor {
  if (actor.kind !== 'agent' || !may(actor, 'identity.review')) throw notFound('review')
  return actor
}

/** Locked, so that two who answer at once answer one after the other. */
export async function loadOpenReview(tx: Tx, reviewId: string): Promise<OpenReview> {
  const [review] = await tx<OpenReview[]>`
    select id as "reviewId", customer_id as "customerId", other_id as "otherId" from identity_review
    where id = ${reviewId} and customer_id <> other_id for update`
  if (!review) throw notFound('review')
  return review
}
