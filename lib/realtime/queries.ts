import { listReasonChoices } from '#lib/agent/list-reason-choices.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { loadBrief } from '#lib/brief/load-brief.ts'
import { findCallback } from '#lib/callback/find-callback.ts'
import { listConflicts } from '#lib/conflict/list-conflicts.ts'
import { listDispositionChoices } from '#lib/conversation/list-disposition-choices.ts'
import { listEarlier } from '#lib/conversation/list-earlier.ts'
import { listMacroChoices } from '#lib/conversation/list-macro-choices.ts'
import { loadDrafts } from '#lib/conversation/load-drafts.ts'
import { loadThread } from '#lib/conversation/load-thread.ts'
import { loadWhisper } from '#lib/conversation/load-whisper.ts'
import { loadOrder } from '#lib/customer/load-order.ts'
import { loadProfile } from '#lib/customer/load-profile.ts'
import { checkDraft } from '#lib/fact/check-draft.ts'
import { listRepeats } from '#lib/fact/list-repeats.ts'
import { listFacts } from '#lib/fact/list-facts.ts'
import { tryFactTypes } from '#lib/fact/try-fact-types.ts'
import { customerReviews } from '#lib/identity/customer-reviews.ts'
import { listMergeLog } from '#lib/identity/list-merge-log.ts'
import { listMerges } from '#lib/identity/list-merges.ts'
import { listReviews } from '#lib/identity/list-reviews.ts'
import { loadReview } from '#lib/identity/load-review.ts'
import { listSharedIdentifiers } from '#lib/identity/load-rules-view.ts'
import { previewUnmerge } from '#lib/identity/preview-unmerge.ts'
import { listImports } from '#lib/import/list-imports.ts'
import { previewImport } from '#lib/import/preview-import.ts'
import { showImport } from '#lib/import/show-import.ts'
import { listArrivals } from '#lib/ingest/list-arrivals.ts'
import { listSources } from '#lib/ingest/list-sources.ts'
import { loadArrival } from '#lib/ingest/load-arrival.ts'
import { listFloorConversations } from '#lib/metric/list-floor-conversations.ts'
import { loadAttention } from '#lib/metric/load-attention.ts'
import { loadIntraday } from '#lib/metric/load-intraday.ts'
import { loadReplay, loadReplayDay } from '#lib/metric/load-replay.ts'
import { listLedger } from '#lib/metric/list-ledger.ts'
import { listRepeatConversations } from '#lib/metric/list-repeat-conversations.ts'
import { loadReminders } from '#lib/metric/load-reminders.ts'
import { loadRepeats } from '#lib/metric/load-repeats.ts'
import { loadTeamBands } from '#lib/metric/load-team-bands.ts'
import { loadOwnDay } from '#lib/metric/own-day.ts'
import { loadQueueDay } from '#lib/metric/queue-day.ts'
import { loadPersonalData } from '#lib/privacy/load-personal-data.ts'
import { listPrivacyRequests } from '#lib/privacy/list-privacy-requests.ts'
import { listRetention } from '#lib/privacy/list-retention.ts'
import { previewRetention } from '#lib/privacy/preview-retention.ts'
import { listOwnPromises } from '#lib/promise/list-own-promises.ts'
import { listPromises } from '#lib/promise/list-promises.ts'
import { countCauses } from '#lib/recovery/count-causes.ts'
import { customerCases } from '#lib/recovery/customer-cases.ts'
import { listCases } from '#lib/recovery/list-cases.ts'
import { loadCase } from '#lib/recovery/load-case.ts'
import { listCalledIn } from '#lib/routing/list-called-in.ts'
import { listParked } from '#lib/routing/list-parked.ts'
import { listTargets } from '#lib/routing/list-targets.ts'
import { loadAgentWork } from '#lib/routing/load-agent-work.ts'
import { loadHandover } from '#lib/routing/load-handover.ts'
import { listSearchChoices } from '#lib/search/list-search-choices.ts'
import { searchConversations } from '#lib/search/search-conversations.ts'
import { searchMessages } from '#lib/search/search-messages.ts'
import { searchPeople } from '#lib/search/search-people.ts'
import { search } from '#lib/search/search.ts'
import { countMonths } from '#lib/touchpoint/count-months.ts'
import { countSorts } from '#lib/touchpoint/count-sorts.ts'
import { loadTimeline } from '#lib/touchpoint/load-timeline.ts'
import { listDeliveries } from '#lib/webhook/list-deliveries.ts'

/** What a signed-in person may read by socket, scoped by who they are. */
export const queries = {
  'conversation.thread': loadThread,
  'conversation.earlier': listEarlier,
  'conversation.callback': findCallback,
  'conversation.drafts': loadDrafts,
  'conversation.dispositions': listDispositionChoices,
  'conversation.macros': listMacroChoices,
  'whisper.read': loadWhisper,
  'conversation.targets': listTargets,
  'conversation.parked': listParked,
  'conversation.mentions': listCalledIn,
  'conversation.handover': loadHandover,
  'customer.profile': loadProfile,
  'customer.order': loadOrder,
  'customer.timeline': loadTimeline,
  'customer.timeline_density': countMonths,
  'customer.timeline_sorts': countSorts,
  'customer.facts': listFacts,
  'customer.promises': listPromises,
  'customer.brief': loadBrief,
  'customer.cases': customerCases,
  'customer.merges': listMerges,
  'customer.unmerge_preview': previewUnmerge,
  'customer.reviews': customerReviews,
  'identity.reviews': listReviews,
  'identity.review': loadReview,
  'identity.merge_log': listMergeLog,
  'identity.shared': listSharedIdentifiers,
  'customer.conflicts': listConflicts,
  'source.list': listSources,
  'ingest.arrivals': listArrivals,
  'ingest.arrival': loadArrival,
  'webhook.deliveries': listDeliveries,
  'customer.privacy': loadPersonalData,
  'privacy.requests': listPrivacyRequests,
  'privacy.retention': listRetention,
  'privacy.retention_preview': previewRetention,
  'import.list': listImports,
  'import.show': showImport,
  'import.preview': previewImport,
  'fact.check_draft': checkDraft,
  'fact.repeats': listRepeats,
  'fact_type.try': tryFactTypes,
  'promise.mine': listOwnPromises,
  'floor.conversations': listFloorConversations,
  'presence.reasons': listReasonChoices,
  'agent.work': loadAgentWork,
  'floor.attention': loadAttention,
  'recovery.list': listCases,
  'recovery.case': loadCase,
  'recovery.causes': countCauses,
  search,
  'search.choices': listSearchChoices,
  'search.people': searchPeople,
  'search.conversations': searchConversations,
  'search.messages': searchMessages,
  'audit.list': listAudit,
  'floor.replay': loadReplay,
  'floor.replay_day': loadReplayDay,
  'metric.intraday': loadIntraday,
  'metric.own_day': loadOwnDay,
  'metric.team_bands': loadTeamBands,
  'metric.repeats': loadRepeats,
  'metric.reminders': loadReminders,
  'metric.repeat_conversations': listRepeatConversations,
  'metric.ledger': listLedger,
  'metric.queue_day': loadQueueDay,
} as const

export type Queries = typeof queries
