import type { Tx } from '#db/client.ts'
import { agent, agentSkill, presence, skill, team } from '#db/schema/agent.ts'
import { assignment, conversation, message, note, resolution } from '#db/schema/conversation.ts'
import { customer, identifier, order } from '#db/schema/customer.ts'
import { event } from '#db/schema/event.ts'
import { fact, factRepeat } from '#db/schema/fact.ts'
import { repeatContact } from '#db/schema/metric.ts'
import { offer, suggestion } from '#db/schema/offer.ts'
import { promise } from '#db/schema/promise.ts'
import {
  disposition,
  macro,
  queue,
  queueMember,
  queueOverflow,
  queueSkill,
  schedule,
} from '#db/schema/queue.ts'
import { recoveryCase, recoverySignal, recoveryStep } from '#db/schema/recovery.ts'
import { survey } from '#db/schema/survey.ts'
import { touchpoint } from '#db/schema/touchpoint.ts'
import { widget } from '#db/schema/widget.ts'
import { copyRows } from './copy-rows.ts'

/** What the seed writes, each after what it points at; suggestions before the cases that would hold them back. */
const TABLES = {
  team,
  agent,
  presence,
  skill,
  agentSkill,
  schedule,
  queue,
  queueMember,
  queueSkill,
  queueOverflow,
  disposition,
  macro,
  widget,
  offer,
  customer,
  identifier,
  order,
  conversation,
  message,
  note,
  assignment,
  resolution,
  survey,
  touchpoint,
  fact,
  factRepeat,
  repeatContact,
  promise,
  suggestion,
  recoveryCase,
  recoverySignal,
  recoveryStep,
}

type Tables = typeof TABLES
export type Rows = { [Name in keyof Tables]: Tables[Name]['$inferInsert'][] }
export type SeedEvent = typeof event.$inferInsert

const none = (): Rows => ({
  team: [],
  agent: [],
  presence: [],
  skill: [],
  agentSkill: [],
  schedule: [],
  queue: [],
  queueMember: [],
  queueSkill: [],
  queueOverflow: [],
  disposition: [],
  macro: [],
  widget: [],
  offer: [],
  customer: [],
  identifier: [],
  order: [],
  conversation: [],
  message: [],
  note: [],
  assignment: [],
  resolution: [],
  survey: [],
  touchpoint: [],
  fact: [],
  factRepeat: [],
  repeatContact: [],
  promise: [],
  suggestion: [],
  recoveryCase: [],
  recoverySignal: [],
  recoveryStep: [],
})

const PAGE = 25_000

/**
 * The rows that were told and not yet written. Touchpoints go in pages, for there are many; all else waits for the
 * end, because a COPY costs a tenth of a second however short it is, and events' ids shall rise with time.
 */
export class Ledger {
  readonly rows = none()
  readonly events: SeedEvent[] = []

  get isFull() {
    return this.rows.touchpoint.length >= PAGE
  }

  async writeTouchpoints(tx: Tx) {
    await this.#write(tx, 'customer')
    await this.#write(tx, 'touchpoint')
  }

  async writeRest(tx: Tx) {
    for (const name of Object.keys(TABLES).filter(isTable)) await this.#write(tx, name)
    const sorted = this.events.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.seq ?? 0) - (b.seq ?? 0))
    await copyRows(tx, event, sorted)
  }

  async #write(tx: Tx, name: keyof Tables) {
    await copyRows(tx, TABLES[name], this.rows[name].splice(0))
  }
}

const timeOf = ({ at }: SeedEvent) => (at instanceof Date ? at.getTime() : 0)
const isTable = (name: string): name is keyof Tables => Object.hasOwn(TABLES, name)
