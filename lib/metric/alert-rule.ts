export const ALERT_KINDS = [
  'nobody_available',
  'longest_wait',
  'waiting_count',
  'service_level',
  'agent_stuck',
  'hand_raised',
  'clock_breached',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

export type ThresholdUnit = 'none' | 'seconds' | 'count' | 'share'

interface Threshold {
  unit: ThresholdUnit
  least: number
  most: number
  /** What 0 stands for, where it is more than nothing. */
  zeroIsTarget?: true
}

/** What a rule's threshold counts: seconds of waiting, conversations, or a share from 0 to 1. */
export const THRESHOLDS: Record<AlertKind, Threshold> = {
  nobody_available: { unit: 'none', least: 0, most: 0 },
  longest_wait: { unit: 'seconds', least: 0, most: 86_400, zeroIsTarget: true },
  waiting_count: { unit: 'count', least: 1, most: 10_000 },
  service_level: { unit: 'share', least: 0, most: 1, zeroIsTarget: true },
  agent_stuck: { unit: 'seconds', least: 0, most: 86_400 },
  hand_raised: { unit: 'seconds', least: 0, most: 86_400 },
  clock_breached: { unit: 'count', least: 1, most: 10_000 },
}

export interface AlertRule {
  id: string
  kind: AlertKind
  /** Null: of every queue. */
  queueId: string | null
  threshold: number
  notify: boolean
  sound: boolean
}

export interface AlertRuleRow extends AlertRule {
  queueName: string | null
  archived: boolean
}

/** What of the floor its figures don't tell, for the rules that ask for it. */
export interface FloorAttention {
  rules: AlertRule[]
  /** Open conversations whose clock ran out, by queue. */
  breached: { queueId: string; count: number }[]
  /** Conversations in wrap-up, and since when. */
  wrapUps: { conversationId: string; queueId: string; agentId: string; since: string }[]
}
