import { CHOSEN_STATES, type ChosenState, type PresenceView } from '#lib/agent/presence.ts'
import type { ReasonChoice } from '#lib/agent/views.ts'

export interface PresenceChoice {
  state: ChosenState
  reasonId: string | null
  afterWork: boolean
}

const AFTER = 'after'

/** As an option's value: `break`, `busy:<reason>`, `break::after`. */
export const valueOf = ({ state, reasonId, afterWork }: PresenceChoice) =>
  [state, ...(reasonId || afterWork ? [reasonId ?? ''] : []), ...(afterWork ? [AFTER] : [])].join(':')

export function choiceOf(value: string): PresenceChoice | null {
  const [name, reasonId, after] = value.split(':')
  const state = CHOSEN_STATES.find((chosen) => chosen === name)
  return state ? { state, reasonId: reasonId || null, afterWork: after === AFTER } : null
}

/** Every state with the reasons that it may be given, in the order of the list. */
export function choicesOf(reasons: readonly ReasonChoice[]): (PresenceChoice & { reason: string | null })[] {
  return CHOSEN_STATES.flatMap((state) => [
    { state, reasonId: null, reason: null, afterWork: false },
    ...reasons
      .filter((reason) => reason.state === state)
      .map(({ id, label }) => ({ state, reasonId: id, reason: label, afterWork: false })),
  ])
}

/** What the server says, as one of the options. */
export const currentValue = ({ state, reasonId }: PresenceView) => (reasonId ? `${state}:${reasonId}` : state)
