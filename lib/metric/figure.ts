/** What a figure of a queue counts: open work, or what was opened today and how it went. */
export const QUEUE_FIGURES = ['waiting', 'active', 'wrap_up', 'answered', 'abandoned', 'offered'] as const
export type QueueFigure = (typeof QUEUE_FIGURES)[number]

/** What an agent has in hand, and what they completed today. */
export const AGENT_FIGURES = ['held', 'handled'] as const
export type AgentFigure = (typeof AGENT_FIGURES)[number]
