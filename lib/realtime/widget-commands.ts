import type { Socket } from 'socket.io'
import type { z } from 'zod'
import type { VisitorActor } from '#lib/actor.ts'
import { bookCallback } from '#lib/callback/book-callback.ts'
import { cancelCallback } from '#lib/callback/cancel-callback.ts'
import { bookCallbackInput, cancelCallbackInput, slotsInput } from '#lib/callback/inputs.ts'
import { listSlots } from '#lib/callback/list-slots.ts'
import { requireVisitorConversation } from '#lib/conversation/find-visitor-conversation.ts'
import { conversationInput } from '#lib/conversation/inputs.ts'
import { leaveMessage } from '#lib/conversation/leave-message.ts'
import { loadPublicPage, loadPublicThread } from '#lib/conversation/load-public-thread.ts'
import { markSeen } from '#lib/conversation/mark-seen.ts'
import { openConversation } from '#lib/conversation/open-conversation.ts'
import { receiveMessage } from '#lib/conversation/receive-message.ts'
import {
  earlierInput,
  openConversationInput,
  receiveMessageInput,
  seenInput,
  watchInput,
} from '#lib/conversation/visitor-inputs.ts'
import { parseInput } from '#lib/input.ts'
import { Problem } from '#lib/problem.ts'
import { leaveConversation } from '#lib/routing/leave-conversation.ts'
import { answerSurvey } from '#lib/survey/answer-survey.ts'
import { answerSurveyInput } from '#lib/survey/inputs.ts'
import type { LiveParts } from './broadcaster.ts'
import { publicRoom } from './public-threads.ts'
import type { TokenBucket } from './token-bucket.ts'

export interface VisitorRequest {
  socket: Pick<Socket, 'join'>
  live: LiveParts
  actor: VisitorActor
  /** New conversations that the visitor's address may still start. */
  starts: Pick<TokenBucket, 'take' | 'giveBack'>
}

export type VisitorCommand = (request: VisitorRequest, raw: unknown) => Promise<unknown>

const command =
  <S extends z.ZodType>(
    shape: S,
    run: (request: VisitorRequest, input: z.output<S>) => Promise<unknown>,
  ): VisitorCommand =>
  (request, raw) =>
    run(request, parseInput(shape, raw))

/** All that the widget may ask for; an answer means committed. */
export const visitorCommands: Record<string, VisitorCommand> = {
  start: command(openConversationInput, start),
  send: command(receiveMessageInput, receiveMessage),
  end: command(conversationInput, leaveConversation),
  leave_message: command(conversationInput, leaveMessage),
  callback_slots: command(slotsInput, ({ actor }, { conversationId }) =>
    listSlots(actor, conversationId, new Date()),
  ),
  book_callback: command(bookCallbackInput, bookCallback),
  cancel_callback: command(cancelCallbackInput, cancelCallback),
  rate: command(answerSurveyInput, answerSurvey),
  watch: command(watchInput, watch),
  earlier: command(earlierInput, async ({ actor }, { conversationId, beforeSeq }) => {
    await requireVisitorConversation(actor, conversationId)
    return loadPublicPage(conversationId, beforeSeq)
  }),
  seen: command(seenInput, async (request, input) => {
    const { changed } = await markSeen(request, input)
    if (changed) request.live.lists.touch(input.conversationId)
    return { changed }
  }),
}

/** What was open already is answered with, and counts as no new conversation. */
async function start({ actor, starts }: VisitorRequest, input: z.output<typeof openConversationInput>) {
  if (!starts.take())
    throw new Problem(
      'too_many',
      'Too many chats were started from your address. Try again in a few minutes.',
    )
  const opened = await openConversation({ actor }, input)
  if (!opened.opened) starts.giveBack()
  return opened
}

/** Joined before it is read, so that nothing falls between; what comes twice is dropped by its `seq`. */
async function watch({ socket, live, actor }: VisitorRequest, given: z.output<typeof watchInput>) {
  await requireVisitorConversation(actor, given.conversationId)
  await socket.join(publicRoom(given.conversationId))
  const thread = await loadPublicThread(given.conversationId, given.lastSeq)
  live.publicThreads.follow(given.conversationId, thread.messages.at(-1)?.seq ?? thread.state.lastSeq)
  return thread
}
