import { shellMessages } from '#components/shell/messages.ts'
import { signInMessages } from '#components/sign-in/messages.ts'
import { uiMessages } from '#components/ui/messages.ts'

/** Every English word on the screen, one file a slice. */
export const en = {
  shell: shellMessages,
  signIn: signInMessages,
  ui: uiMessages,
}
