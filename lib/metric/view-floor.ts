import { CHAT_UNITS } from '#lib/conversation/conversation.ts'
import { estimateWait } from '#lib/queue/estimate-wait.ts'
import type { FloorState } from './floor-book.ts'
import type { FloorRow, PersonRow, PresenceRow, QueueRow } from './floor-rows.ts'
import { type AgentTally, QueueTally } from './floor-tally.ts'
import type { FloorAgent, FloorView, HeldConversation, QueueTile } from './load-floor.ts'
import { serviceLevelOf } from './measure.ts'

/** The floor of a team, or of all (`all`), as the counters stand; equal to `loadFloor`. */
export function viewFloor(state: FloorState, scope: string): FloorView {
  const queues = state.queues.filter(({ teamId }) => scope === 'all' || teamId === scope)
  const own = new Set(queues.map(({ id }) => id))
  const staff = staffOf(state)
  const agents = state.people.flatMap((person) => boardLine(state, person, own) ?? [])
  return { queues: queues.map((queue) => toTile(state, queue, staff.get(queue.id) ?? nobody)), agents }
}

interface Staff {
  members: number
  available: number
  atCapacity: number
  freeSlots: number
  slots: number
}

const nobody: Staff = { members: 0, available: 0, atCapacity: 0, freeSlots: 0, slots: 0 }

function staffOf({ people, presences }: FloorState): Map<string, Staff> {
  const staff = new Map<string, Staff>()
  for (const { id, isDisabled, queueIds } of people) {
    if (isDisabled) continue
    const presence = presences.get(id)
    for (const queueId of queueIds) {
      const before = staff.get(queueId) ?? { ...nobody }
      staff.set(queueId, before)
      before.members++
      if (presence) addStaff(before, presence)
    }
  }
  return staff
}

function addStaff(staff: Staff, { state, loadUnits, capacityUnits }: PresenceRow) {
  if (state !== 'offline' && loadUnits >= capacityUnits) staff.atCapacity++
  if (state !== 'available') return
  if (loadUnits < capacityUnits) staff.available++
  staff.freeSlots += Math.floor(Math.max(0, capacityUnits - loadUnits) / CHAT_UNITS)
  staff.slots += Math.floor(capacityUnits / CHAT_UNITS)
}

function toTile({ tally, handleMs }: FloorState, queue: QueueRow, staff: Staff): QueueTile {
  const { id, name, serviceLevelTarget, serviceLevelMs } = queue
  const { members, available, atCapacity, freeSlots, slots } = staff
  const counts = tally.queues.get(id) ?? new QueueTally()
  const { waiting, answered, abandoned, active, inWrapUp, answerMicros, oldestMs } = counts
  return {
    id,
    name,
    serviceLevelTarget,
    serviceLevelMs,
    waiting,
    answered,
    abandoned,
    active,
    inWrapUp,
    members,
    available,
    atCapacity,
    oldestSince: oldestMs === null ? null : new Date(oldestMs).toISOString(),
    serviceLevel: serviceLevelOf(counts),
    averageAnswerMs: answered > 0 ? Math.round(answerMicros / answered / 1000) : null,
    estimatedWait: estimateWait({ ahead: waiting, freeSlots, slots, handleMs: handleMs.get(id) ?? null }),
  }
}

/** Who works in a queue of this floor, or holds something of one. */
function boardLine(state: FloorState, person: PersonRow, own: ReadonlySet<string>): FloorAgent | null {
  const queueIds = person.queueIds.filter((id) => own.has(id))
  const held = [...(state.tally.held.get(person.id)?.values() ?? [])].filter((row) => own.has(row.queueId))
  if (held.length === 0 && (queueIds.length === 0 || person.isDisabled)) return null
  const presence = state.presences.get(person.id)
  const day = dayOf(state.tally.agents.get(person.id), own)
  return {
    id: person.id,
    name: person.name,
    state: presence?.state ?? 'offline',
    reason: presence?.reason ?? null,
    since: (presence?.since ?? person.createdAt).toISOString(),
    loadUnits: presence?.loadUnits ?? 0,
    capacityUnits: presence?.capacityUnits ?? 0,
    queueIds,
    holding: held.toSorted(byAssigned).map(toHeld),
    handledToday: day.handled,
    ratingToday: day.rated > 0 ? day.score / day.rated : null,
  }
}

const byAssigned = (a: FloorRow, b: FloorRow) =>
  (a.assignedMicros ?? 0) - (b.assignedMicros ?? 0) || (a.id < b.id ? -1 : 1)

const toHeld = ({ id, queueId, customerName, state, handRaisedAt }: FloorRow): HeldConversation => ({
  conversationId: id,
  queueId,
  customerName,
  state,
  handRaisedAt: handRaisedAt?.toISOString() ?? null,
})

function dayOf(byQueue: ReadonlyMap<string, AgentTally> | undefined, own: ReadonlySet<string>): AgentTally {
  const day = { handled: 0, rated: 0, score: 0 }
  for (const [queueId, tally] of byQueue ?? []) {
    if (!own.has(queueId)) continue
    day.handled += tally.handled
    day.rated += tally.rated
    day.score += tally.score
  }
  return day
}
