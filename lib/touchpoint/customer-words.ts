import { KINDS } from './kinds.ts'

interface Said {
  department: string
  kind: string
  title: string
  detail: string | null
}

/** Where people write or speak for themselves, or somebody wrote down what they said. */
const SAID_IN: Readonly<Record<string, readonly string[]>> = {
  support: KINDS.support,
  store: ['store visit'],
  community: KINDS.community,
}

export const TOLD_KINDS: readonly string[] = Object.values(SAID_IN).flat()

/** A chat is told from the customer's side of it, everything else from the company's. */
const ANSWERED: Readonly<Record<string, RegExp>> = { chat: /\breceived\b/i }
const SENT = /\b(sent|made)\b/i

/** Whether its detail may hold what the customer said; what the company wrote to them is none of it. */
export const holdsCustomerWords = ({ department, kind, title, detail }: Said): boolean =>
  Boolean(detail) && (SAID_IN[department]?.includes(kind) ?? false) && !(ANSWERED[kind] ?? SENT).test(title)
