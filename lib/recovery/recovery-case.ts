import { permissionsOf, type Role } from '#lib/actor.ts'

const OPEN_STATES = ['detected', 'owned', 'contacted', 'remedied'] as const
const CLOSED_STATES = ['confirmed', 'lost'] as const
export const CASE_STATES = [...OPEN_STATES, ...CLOSED_STATES] as const
export type OpenState = (typeof OPEN_STATES)[number]
export type ClosedState = (typeof CLOSED_STATES)[number]
export type CaseState = (typeof CASE_STATES)[number]

export type Severity = 1 | 2 | 3 | 4

/** Where a case stands: nobody's yet, somebody's, or over with its outcome. */
export type CaseStanding =
  | { state: 'detected'; ownerId: null }
  | { state: 'owned' | 'contacted' | 'remedied'; ownerId: string }
  | { state: ClosedState; ownerId: string | null }

/** What was done for the customer; each is the kind of its step. */
export const REMEDIES = [
  'apology',
  'refund',
  'replacement',
  'redelivery',
  'repair',
  'voucher',
  'goodwill',
  'correction',
  'other_remedy',
] as const
export type Remedy = (typeof REMEDIES)[number]

const STEP_KINDS = ['raised', 'taken', 'contacted', 'closed', ...REMEDIES] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const CONTACT_CHANNELS = ['phone', 'email', 'chat', 'sms', 'visit', 'letter'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

export const OUTCOMES = ['recovered', 'not_recovered', 'lost', 'unreachable', 'no_failure'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const isOpenState = (state: CaseState): state is OpenState => state !== 'confirmed' && state !== 'lost'

export const isRemedy = (kind: string): kind is Remedy => REMEDIES.some((remedy) => remedy === kind)

export interface Person {
  agentId: string
  role: Role
}

const settles = ({ role }: Person) => permissionsOf(role).includes('recovery.settle')

/** Also from a colleague: whoever settles cases may take one over, so that none lies with somebody away. */
export const canTake = (person: Person, { state, ownerId }: CaseStanding): boolean =>
  settles(person) && isOpenState(state) && ownerId !== person.agentId

export const canRecord = (person: Person, { state, ownerId }: CaseStanding): boolean =>
  settles(person) && isOpenState(state) && ownerId === person.agentId

export const canClose = canRecord

export function standingOf(state: CaseState, ownerId: string | null): CaseStanding {
  if (state === 'confirmed' || state === 'lost') return { state, ownerId }
  return state === 'detected' || ownerId === null ? { state: 'detected', ownerId: null } : { state, ownerId }
}

export const stateAfterTaking = (state: OpenState): OpenState => (state === 'detected' ? 'owned' : state)
export const stateAfterContact = (state: OpenState): OpenState =>
  state === 'remedied' ? 'remedied' : 'contacted'

/** "Confirmed" holds what needs no winning back any more; "lost" whom we did not win back. */
export const stateAfterClosing = (outcome: Outcome): ClosedState =>
  outcome === 'recovered' || outcome === 'no_failure' ? 'confirmed' : 'lost'

/** Before anybody spoke with the customer, closing has to say why. */
export const closingNeedsReason = (state: CaseState): boolean => state !== 'contacted' && state !== 'remedied'
