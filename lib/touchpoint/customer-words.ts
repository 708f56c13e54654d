interface Said {
  department: string
  kind: string
  title: string
  detail: string | null
}

/** Where people write or speak for themselves, or somebody wrote down what they said. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  support: [
    'message',
    'call',
    'call-back',
    'chat',
    'e-mail',
    'SMS',
    'social message',
    'visit',
    'letter',
    'survey answer',
    'case',
  ],
  store: ['store visit'],
  community: ['post', 'answer', 'review', 'mention'],
}

export const TOLD_KINDS: readonly string[] = Object.values(KINDS).flat()

/** A chat is told from the customer's side of it, everything else from the company's. */
const ANSWERED: Readonly<Record<string, RegExp>> = { chat: /\breceived\b/i }
const SENT = /\b(sent|made)\b/i

/** Whether its detail may hold what the customer said; what the company wrote to them is none of it. */
export const holdsCustomerWords = ({ department, kind, title, detail }: Said): boolean =>
  Boolean(detail) && (KINDS[department]?.includes(kind) ?? false) && !(ANSWERED[kind] ?? SENT).test(title)
