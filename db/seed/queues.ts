import type { SeedAgent } from './ground.ts'
import type { Ledger } from './ledger.ts'
import { type QUEUE_RULES, SCHEDULES } from './queue-rules.ts'
import type { Random } from './random.ts'

type Rules = (typeof QUEUE_RULES)[keyof typeof QUEUE_RULES]

/** Queues with their people, hours and demands. */
export class Queues {
  readonly #ledger: Ledger
  readonly #random: Random
  readonly #at: Date
  readonly #skillIds: ReadonlyMap<string, string>
  readonly #scheduleIds = new Map<string, string>()

  constructor(ledger: Ledger, random: Random, at: Date, skillIds: ReadonlyMap<string, string>) {
    this.#ledger = ledger
    this.#random = random
    this.#at = at
    this.#skillIds = skillIds
    for (const [key, hours] of Object.entries(SCHEDULES)) {
      const id = random.id(at)
      this.#scheduleIds.set(key, id)
      ledger.rows.schedule.push({ id, ...hours })
    }
  }

  add(name: string, teamId: string, agents: SeedAgent[], { columns, schedule, skills }: Rules) {
    const { queue, queueMember, queueSkill } = this.#ledger.rows
    const id = this.#random.id(this.#at)
    const scheduleId = (schedule && this.#scheduleIds.get(schedule)) ?? null
    queue.push({ id, name, teamId, createdAt: this.#at, scheduleId, ...columns })
    for (const agent of agents) queueMember.push({ queueId: id, agentId: agent.id })
    for (const [skill, level] of Object.entries(skills)) {
      const skillId = this.#skillIds.get(skill)
      if (skillId) queueSkill.push({ queueId: id, skillId, level })
    }
    return { id, agents }
  }

  overflow(queueId: string, toQueueId: string, afterMs: number) {
    this.#ledger.rows.queueOverflow.push({
      id: this.#random.id(this.#at),
      queueId,
      afterMs,
      toQueueId,
      toAgentId: null,
    })
  }
}
