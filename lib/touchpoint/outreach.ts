import type { Department } from './kinds.ts'

/** What a department sends or shows to a customer by its own wish, and could have held back. */
const OUTREACH: Partial<Record<Department, readonly string[]>> = {
  marketing: ['e-mail sent', 'SMS campaign', 'push', 'advertisement', 'direct mail'],
  billing: ['dunning'],
  sales: ['quote'],
}

/** These never reached the customer, or are what the customer did. */
const NOT_SENT =
  /\b(requested|accepted|bounced|dropped|deferred|failed|dismissed|opened|tapped|clicked|attributed)\b/i

export const OUTREACH_KINDS: readonly string[] = Object.values(OUTREACH).flat()

export interface Outreach {
  department: string
  kind: string
  title: string
}

export const isOutreach = ({ department, kind, title }: Outreach): boolean =>
  Object.entries(OUTREACH).some(([name, kinds]) => name === department && kinds.includes(kind)) &&
  !NOT_SENT.test(title)
