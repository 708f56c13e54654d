import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { addQueue, addTeam } from '#db/testing-rows.ts'
import { testDatabase } from '#db/testing.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { loadPublicState } from '#lib/conversation/public-view.ts'
import { leaveConversation } from '#lib/routing/leave-conversation.ts'
import { addWidget, newVisitor } from '#lib/widget/testing-widget.ts'
import type { Widget } from '#lib/widget/widget.ts'
import { answerSurvey } from './answer-survey.ts'

testDatabase()

let widget: Widget

beforeAll(async () => {
  widget = await addWidget(await addQueue(await addTeam()))
})

async function ended() {
  const actor = newVisitor(widget)
  const { conversationId } = await openConversation({ actor }, { id: randomUUID() })
  await leaveConversation({ actor }, { conversationId })
  return { actor, conversationId }
}

const answersOf = (conversationId: string) => database()`
  select e.data, s.score, s.verbatim, t.title, t.detail from event e join survey s on s.id = e.subject_id
    join touchpoint t on t.id = s.id
  where e.conversation_id = ${conversationId} and e.name = 'survey.answered' order by e.seq`

describe("the customer's rating", () => {
  it('is kept once with words, event and touchpoint, and shown back', async () => {
    const { actor, conversationId } = await ended()
    const rating = { conversationId, score: 2, comment: ' <b>Nobody</b> called. ' }
    await answerSurvey({ actor }, rating)
    await answerSurvey({ actor }, rating)
    expect(await answersOf(conversationId)).toEqual([
      {
        data: { score: 2 },
        score: 2,
        verbatim: '<b>Nobody</b> called.',
        title: 'Rated the chat 2 of 5',
        detail: '<b>Nobody</b> called.',
      },
    ])
    expect((await loadPublicState(conversationId)).rating).toEqual({
      score: 2,
      comment: '<b>Nobody</b> called.',
      isFinal: false,
    })
  })

  it('may be changed for ten minutes and stands after that', async () => {
    const { actor, conversationId } = await ended()
    await answerSurvey({ actor }, { conversationId, score: 5 })
    await answerSurvey({ actor }, { conversationId, score: 1, comment: 'on reflection' })
    expect(await answersOf(conversationId)).toMatchObject([
      { data: { score: 5 } },
      { data: { score: 1 }, score: 1 },
    ])
    const later = new Date(Date.now() + 10 * 60_000 + 1_000)
    await expect(answerSurvey({ actor, now: later }, { conversationId, score: 4 })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await loadPublicState(conversationId)).rating?.score).toBe(1)
  })

  it('waits for the end, stays within 1 to 5, and is nobody else’s to give', async () => {
    const actor = newVisitor(widget)
    const { conversationId } = await openConversation({ actor }, { id: randomUUID() })
    const rate = (score: number, by = actor) => answerSurvey({ actor: by }, { conversationId, score })
    await expect(rate(5)).rejects.toMatchObject({ code: 'conflict' })
    await expect(rate(0)).rejects.toMatchObject({ code: 'invalid', field: 'score' })
    await expect(rate(6)).rejects.toMatchObject({ field: 'score' })
    await expect(rate(5, newVisitor(widget))).rejects.toMatchObject({ code: 'not_found' })
    const tooLong = { conversationId, score: 5, comment: 'c'.repeat(2_001) }
    await expect(answerSurvey({ actor }, tooLong)).rejects.toMatchObject({
      code: 'too_large',
      field: 'comment',
    })
  })
})
