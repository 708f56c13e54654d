import { endSession } from '#lib/auth/end-session.ts'
import { settleCallback } from '#lib/callback/settle-callback.ts'
import { askHold } from '#lib/conflict/ask-hold.ts'
import { liftHold } from '#lib/conflict/lift-hold.ts'
import { addNote } from '#lib/conversation/add-note.ts'
import { completeWrapUp } from '#lib/conversation/complete-wrap-up.ts'
import { extendWrapUp } from '#lib/conversation/extend-wrap-up.ts'
import { markRead } from '#lib/conversation/mark-read.ts'
import { resolveConversation } from '#lib/conversation/resolve-conversation.ts'
import { saveDraft } from '#lib/conversation/save-draft.ts'
import { saveWrapUp } from '#lib/conversation/save-wrap-up.ts'
import { sendMessage } from '#lib/conversation/send-message.ts'
import { dismissTold } from '#lib/fact/dismiss-told.ts'
import { insertTold } from '#lib/fact/insert-told.ts'
import { noteOffered } from '#lib/fact/note-offered.ts'
import { undoDismissal } from '#lib/fact/undo-dismissal.ts'
import { askAgain } from '#lib/identity/ask-again.ts'
import { keepApart } from '#lib/identity/keep-apart.ts'
import { mergeCustomers } from '#lib/identity/merge-customers.ts'
import { postponeReview } from '#lib/identity/postpone-review.ts'
import { unmergeCustomers } from '#lib/identity/unmerge-customers.ts'
import { verifyIdentifier, withdrawVerification } from '#lib/identity/verify-identifier.ts'
import { acceptPromise } from '#lib/promise/accept-promise.ts'
import { addPromise } from '#lib/promise/add-promise.ts'
import { changePromise } from '#lib/promise/change-promise.ts'
import { dismissPromise } from '#lib/promise/dismiss-promise.ts'
import { settlePromise } from '#lib/promise/settle-promise.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { acknowledgeTransfer } from '#lib/routing/acknowledge-transfer.ts'
import { cancelTransfer } from '#lib/routing/cancel-transfer.ts'
import { consult } from '#lib/routing/consult.ts'
import { declineReservation } from '#lib/routing/decline-reservation.ts'
import { joinConversation } from '#lib/routing/join-conversation.ts'
import { leaveAsParticipant } from '#lib/routing/leave-as-participant.ts'
import { lowerHand } from '#lib/routing/lower-hand.ts'
import { mergeConversations } from '#lib/routing/merge-conversations.ts'
import { parkConversation } from '#lib/routing/park-conversation.ts'
import { raiseHand } from '#lib/routing/raise-hand.ts'
import { reassignConversation, takeOverConversation } from '#lib/routing/reassign-conversation.ts'
import { reassignMany } from '#lib/routing/reassign-many.ts'
import { reportIdle } from '#lib/routing/report-idle.ts'
import { requeueConversation } from '#lib/routing/requeue-conversation.ts'
import { seeMentions } from '#lib/routing/see-mentions.ts'
import { sendWhisper } from '#lib/routing/send-whisper.ts'
import { setAgentCapacity } from '#lib/routing/set-agent-capacity.ts'
import { setAgentPresence } from '#lib/routing/set-agent-presence.ts'
import { setAgentSkills } from '#lib/routing/set-agent-skills.ts'
import { setPresence } from '#lib/routing/set-presence.ts'
import { splitConversation } from '#lib/routing/split-conversation.ts'
import { startWatching } from '#lib/routing/start-watching.ts'
import { stopWatching } from '#lib/routing/stop-watching.ts'
import { transferConversation } from '#lib/routing/transfer-conversation.ts'
import { wakeConversation } from '#lib/routing/wake-conversation.ts'
import { logContact } from '#lib/touchpoint/log-contact.ts'
import { handOverWork } from '#lib/routing/hand-over-work.ts'

/** What a signed-in person may ask for by socket; each answers with what was committed. */
export const commands = {
  'customer.merge': mergeCustomers,
  'customer.unmerge': unmergeCustomers,
  'identity.keep_apart': keepApart,
  'identity.postpone': postponeReview,
  'identity.ask_again': askAgain,
  'identifier.verify': verifyIdentifier,
  'identifier.withdraw': withdrawVerification,
  'conversation.send': sendMessage,
  'conversation.accept': acceptConversation,
  'conversation.resolve': resolveConversation,
  'conversation.wrap_up': completeWrapUp,
  'conversation.read': markRead,
  'conversation.reassign': reassignConversation,
  'conversation.take_over': takeOverConversation,
  'conversation.join': joinConversation,
  'conversation.reassign_many': reassignMany,
  'watch.start': startWatching,
  'watch.stop': stopWatching,
  'whisper.send': sendWhisper,
  'agent.set_presence': setAgentPresence,
  'agent.set_capacity': setAgentCapacity,
  'agent.set_skills': setAgentSkills,
  'callback.settle': settleCallback,
  'conversation.transfer': transferConversation,
  'transfer.cancel': cancelTransfer,
  'transfer.acknowledge': acknowledgeTransfer,
  'conversation.consult': consult,
  'participant.leave': leaveAsParticipant,
  'conversation.park': parkConversation,
  'conversation.wake': wakeConversation,
  'conversation.requeue': requeueConversation,
  'conversation.merge': mergeConversations,
  'conversation.split': splitConversation,
  'hand.raise': raiseHand,
  'hand.lower': lowerHand,
  'mention.seen': seeMentions,
  'draft.save': saveDraft,
  'note.add': addNote,
  'presence.idle': reportIdle,
  'presence.set': setPresence,
  'reservation.decline': declineReservation,
  'session.end': endSession,
  'wrap_up.extend': extendWrapUp,
  'wrap_up.save': saveWrapUp,
  'contact.log': logContact,
  'fact.dismiss': dismissTold,
  'fact.undo_dismissal': undoDismissal,
  'fact.insert_told': insertTold,
  'fact.note_offered': noteOffered,
  'promise.settle': settlePromise,
  'promise.accept': acceptPromise,
  'promise.dismiss': dismissPromise,
  'promise.change': changePromise,
  'promise.add': addPromise,
  'agent.hand_over': handOverWork,
  'hold.ask': askHold,
  'hold.lift': liftHold,
} as const

export type Commands = typeof commands
