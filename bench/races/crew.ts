import { database } from '#db/client.ts'
import type { Random } from '#db/seed/random.ts'
import { type AgentActor, system } from '#lib/actor.ts'
import { Problem } from '#lib/problem.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import { declineReservation } from '#lib/routing/decline-reservation.ts'
import { expireReservations } from '#lib/routing/expire-reservations.ts'
import { setPresence } from '#lib/routing/set-presence.ts'
import type { WholeFloor } from './whole-floor.ts'

const AT_ONCE = 16
const FLAPS = 4

interface Pending {
  id: string
  conversationId: string
  agentId: string
}

/** The people of the floor: most accept, some decline or miss it, and all the while some come and go. */
export class Crew {
  accepted = 0
  readonly #people: Map<string, AgentActor>
  readonly #random: Random

  constructor({ people }: WholeFloor, random: Random) {
    this.#people = new Map(people.map((actor) => [actor.agentId, actor]))
    this.#random = random
  }

  async answer() {
    const pending = await database()<Pending[]>`
      select id, conversation_id as "conversationId", agent_id as "agentId" from reservation
      where state = 'pending' order by created_at limit ${AT_ONCE * 8}`
    const lines = Array.from({ length: AT_ONCE }, async () => {
      for (let one = pending.pop(); one; one = pending.pop()) await this.#settle(one).catch(expect)
    })
    await Promise.all(lines)
  }

  async comeAndGo() {
    const people = [...this.#people.values()]
    const some = Array.from({ length: FLAPS }, () => this.#random.pick(people))
    await Promise.all(
      some.map((actor) =>
        setPresence({ actor }, { state: this.#random.chance(0.7) ? 'available' : 'busy' }).catch(expect),
      ),
    )
  }

  async #settle({ id, conversationId, agentId }: Pending) {
    const actor = this.#people.get(agentId)
    if (!actor) return
    if (this.#random.chance(0.05)) return this.#miss(id, actor)
    if (this.#random.chance(0.05)) return void (await declineReservation({ actor }, { reservationId: id }))
    await acceptConversation({ actor }, { conversationId })
    this.accepted += 1
  }

  async #miss(id: string, actor: AgentActor) {
    await database()`update reservation set expires_at = now() where id = ${id} and state = 'pending'`
    await expireReservations({ actor: system('race') }, {})
    await setPresence({ actor }, { state: 'available' })
  }
}

/** A refusal is an answer: another was quicker, or they just went. */
function expect(error: unknown) {
  if (!(error instanceof Problem)) throw error
}
