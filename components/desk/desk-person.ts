/** Who sits at the desk, and the queues they take work from. */
export interface DeskPerson {
  agentId: string
  name: string
  queues: { id: string; name: string }[]
}
