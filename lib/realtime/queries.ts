import { listDispositionChoices } from '#lib/conversation/list-disposition-choices.ts'
import { listEarlier } from '#lib/conversation/list-earlier.ts'
import { listMacroChoices } from '#lib/conversation/list-macro-choices.ts'
import { loadDrafts } from '#lib/conversation/load-drafts.ts'
import { loadThread } from '#lib/conversation/load-thread.ts'

/** What a signed-in person may read by socket, scoped by who they are. */
export const queries = {
  'conversation.thread': loadThread,
  'conversation.earlier': listEarlier,
  'conversation.drafts': loadDrafts,
  'conversation.dispositions': listDispositionChoices,
  'conversation.macros': listMacroChoices,
} as const

export type Queries = typeof queries
