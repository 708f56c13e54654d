export interface QueueRow {
  id: string
  name: string
  teamId: string
  teamName: string
  serviceLevelSeconds: number
  serviceLevelPercent: number
  wrapUpRequired: boolean
  archived: boolean
  agentIds: string[]
  /** Conversations that wait or are being worked on. */
  openCount: number
}

export interface DispositionRow {
  id: string
  label: string
  queueId: string | null
  queueName: string | null
  position: number
  archived: boolean
}

export interface MacroRow {
  id: string
  title: string
  text: string
  queueId: string | null
  queueName: string | null
  archived: boolean
}
