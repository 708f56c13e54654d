import { adminMessages } from '#components/admin/messages.ts'
import { callbackMessages } from '#components/callback/messages.ts'
import { clockMessages } from '#components/clock/messages.ts'
import { dayMessages } from '#components/day/messages.ts'
import { insightsMessages } from '#components/insights/messages.ts'
import { ingestMessages } from '#components/ingest/messages.ts'
import { importMessages } from '#components/import/messages.ts'
import { learningMessages } from '#components/learning/messages.ts'
import { identityMessages } from '#components/identity/messages.ts'
import { invitationMessages } from '#components/invitation/messages.ts'
import { factMessages } from '#components/fact/messages.ts'
import { floorMessages } from '#components/floor/messages.ts'
import { intradayMessages } from '#components/floor/intraday-messages.ts'
import { replayMessages } from '#components/floor/replay-messages.ts'
import { wallMessages } from '#components/floor/wall-messages.ts'
import { wrapUpMessages } from '#components/wrap-up/messages.ts'
import { threadMessages } from '#components/thread/messages.ts'
import { deskMessages } from '#components/desk/messages.ts'
import { routingMessages } from '#components/routing/messages.ts'
import { suggestionMessages } from '#components/suggestion/messages.ts'
import { conflictMessages } from '#components/conflict/messages.ts'
import { customerMessages } from '#components/customer/messages.ts'
import { composerMessages } from '#components/composer/messages.ts'
import { promiseMessages } from '#components/promise/messages.ts'
import { privacyMessages } from '#components/privacy/messages.ts'
import { recoveryMessages } from '#components/recovery/messages.ts'
import { searchMessages } from '#components/search/messages.ts'
import { webhookMessages } from '#components/webhook/messages.ts'
import { shellMessages } from '#components/shell/messages.ts'
import { signInMessages } from '#components/sign-in/messages.ts'
import { touchpointMessages } from '#components/touchpoint/messages.ts'
import { uiMessages } from '#components/ui/messages.ts'

/** Every English word on the screen, one file a slice. */
export const en = {
  admin: adminMessages,
  callback: callbackMessages,
  clock: clockMessages,
  day: dayMessages,
  insights: insightsMessages,
  ingest: ingestMessages,
  import: importMessages,
  identity: identityMessages,
  learning: learningMessages,
  invitation: invitationMessages,
  fact: factMessages,
  floor: floorMessages,
  intraday: intradayMessages,
  replay: replayMessages,
  wall: wallMessages,
  wrapUp: wrapUpMessages,
  thread: threadMessages,
  desk: deskMessages,
  conflict: conflictMessages,
  customer: customerMessages,
  suggestion: suggestionMessages,
  composer: composerMessages,
  promise: promiseMessages,
  privacy: privacyMessages,
  recovery: recoveryMessages,
  routing: routingMessages,
  search: searchMessages,
  webhook: webhookMessages,
  shell: shellMessages,
  signIn: signInMessages,
  touchpoint: touchpointMessages,
  ui: uiMessages,
}
