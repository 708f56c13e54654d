import type { FloorView } from '#lib/metric/load-floor.ts'
import {
  type AgentDetail,
  type FiguresItem,
  type FloorItem,
  packAgents,
  packDetail,
  packQueues,
} from './floor-frame.ts'

/** What a frame's details may take, in characters; the rest waits for the next ones. */
const DETAIL_CHARS = 2_400

/** What the viewers of one floor were told, and what they are still to be told. */
export class FloorStream {
  #roster = 0
  #rosterKey = ''
  #packed = ''
  #told = new Map<string, string>()
  readonly #pending = new Map<string, AgentDetail>()

  /** Nobody was told anything: the first viewer gets the whole floor as an answer. */
  get isNew(): boolean {
    return this.#roster === 0
  }

  get isBehind(): boolean {
    return this.#pending.size > 0
  }

  whole(view: FloorView): FloorItem {
    return { type: 'floor', roster: this.#roster, ...view }
  }

  /** What is news since the last call: the whole floor when other queues or people are on it, else its figures. */
  next(view: FloorView): (FloorItem | FiguresItem)[] {
    const key = rosterKey(view)
    if (key !== this.#rosterKey) return [this.#startAnew(view, key)]
    const queues = packQueues(view.queues)
    const agents = packAgents(view.agents)
    this.#noteDetails(view)
    const packed = queues + agents
    if (packed === this.#packed && !this.isBehind) return []
    this.#packed = packed
    return [{ type: 'figures', roster: this.#roster, queues, agents, details: this.#takeDetails() }]
  }

  #startAnew(view: FloorView, key: string): FloorItem {
    this.#roster += 1
    this.#rosterKey = key
    this.#packed = packQueues(view.queues) + packAgents(view.agents)
    this.#pending.clear()
    const details = detailsOf(view)
    this.#told = new Map(view.agents.map(({ id }, at) => [id, JSON.stringify(details[at])]))
    return this.whole(view)
  }

  /** Who waits to be told keeps their place in line; what is told is how it is then. */
  #noteDetails(view: FloorView) {
    detailsOf(view).forEach((detail, at) => {
      const id = view.agents[at]?.id ?? ''
      if (this.#told.get(id) === JSON.stringify(detail)) this.#pending.delete(id)
      else this.#pending.set(id, detail)
    })
  }

  #takeDetails(): AgentDetail[] {
    const taken: AgentDetail[] = []
    let chars = 0
    for (const [id, detail] of this.#pending) {
      const text = JSON.stringify(detail)
      chars += text.length
      if (taken.length > 0 && chars > DETAIL_CHARS) break
      taken.push(detail)
      this.#told.set(id, text)
      this.#pending.delete(id)
    }
    return taken
  }
}

function detailsOf({ queues, agents }: FloorView): AgentDetail[] {
  const queueAt = new Map(queues.map(({ id }, at) => [id, at]))
  return agents.map((agent, at) => packDetail(agent, at, queueAt))
}

const rosterKey = ({ queues, agents }: FloorView) =>
  JSON.stringify([
    queues.map(({ id, name, members, serviceLevelMs, serviceLevelTarget }) => [
      id,
      name,
      members,
      serviceLevelMs,
      serviceLevelTarget,
    ]),
    agents.map(({ id, name, queueIds }) => [id, name, queueIds]),
  ])
