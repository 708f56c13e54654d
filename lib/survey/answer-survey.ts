import type { Tx } from '#db/client.ts'

import { newId } from '#lib/id.ts'
import { notFound, Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { isRatingFinal } from '#lib/widget/widget.ts'
import { answerSurveyInput } from './inputs.ts'

interface Rated {
  id: string
  state: string
  customerId: string
  queueId: string
  agentId: string | null
  surveyId: string | null
  score: number | null
  verbatim: string | null
  answeredAt: Date | null
}

/** The customer's word on how it went, once it is over; it may be changed for a while. */
export const answerSurvey = verb({
  name: 'survey.answer',
  input: answerSurveyInput,
  async run({ actor, input, tx, now, recordOn }) {
    if (actor.kind !== 'visitor') throw notFound('conversation')
    const rated = await lockRated(tx, input.conversationId, actor.visitorId)
    if (isGoingOn(rated.state))
      throw new Problem('conflict', 'You can rate the conversation when it is over.')
    if (rated.score === input.score && rated.verbatim === input.comment) return { surveyId: rated.surveyId }
    if (rated.answeredAt && isRatingFinal(rated.answeredAt, now))
      throw new Problem('conflict', 'Your rating is kept and can no longer be changed.')
    const surveyId = rated.surveyId ?? newId()
    await keep(tx, surveyId, rated, input)
    await recordOn(rated.id, 'survey.answered', {
      agentId: rated.agentId,
      subjectId: surveyId,
      data: { score: input.score },
    })
    return { surveyId }
  },
})

/** A merged one is rated where it went on. */
const isGoingOn = (state: string) => ['waiting', 'active', 'parked', 'merged'].includes(state)

async function lockRated(tx: Tx, conversationId: string, visitorId: string): Promise<Rated> {
  const [row] = await tx<Rated[]>`
    select c.id, c.state, c.customer_id as "customerId", c.queue_id as "queueId", c.assignee_id as "agentId",
      s.id as "surveyId", s.score, s.verbatim, s.answered_at as "answeredAt"
    from conversation c left join survey s on s.conversation_id = c.id
    where c.id = ${conversationId} and c.visitor_id = ${visitorId} for no key update of c`
  if (!row) throw notFound('conversation')
  return row
}

async function keep(
  tx: Tx,
  id: string,
  rated: Rated,
  { score, comment }: { score: number; comment: string },
) {
  await tx`
    insert into survey (id, conversation_id, customer_id, queue_id, agent_id, score, verbatim)
    values (${id}, ${rated.id}, ${rated.customerId}, ${rated.queueId}, ${rated.agentId}, ${score}, ${comment})
    on conflict (id) do update set score = excluded.score, verbatim = excluded.verbatim`
  await tx`
    insert into touchpoint (id, customer_id, kind, department, channel, occurred_at, title, detail, conversation_id, data)
    values (${id}, ${rated.customerId}, 'survey answer', 'support', 'chat', now(), ${`Rated the chat ${score} of 5`},
      ${comment || null}, ${rated.id}, ${tx.json({ score })})
    on conflict (id) do update set title = excluded.title, detail = excluded.detail, data = excluded.data`
}
