import { wrapUpMessages } from '#components/wrap-up/messages.ts'
import { threadMessages } from '#components/thread/messages.ts'
import { deskMessages } from '#components/desk/messages.ts'
import { composerMessages } from '#components/composer/messages.ts'
import { shellMessages } from '#components/shell/messages.ts'
import { signInMessages } from '#components/sign-in/messages.ts'
import { uiMessages } from '#components/ui/messages.ts'

/** Every English word on the screen, one file a slice. */
export const en = {
  wrapUp: wrapUpMessages,
  thread: threadMessages,
  desk: deskMessages,
  composer: composerMessages,
  shell: shellMessages,
  signIn: signInMessages,
  ui: uiMessages,
}
