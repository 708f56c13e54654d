import { Random } from '#db/seed/random.ts'
import { acceptConversation } from '#lib/routing/accept-conversation.ts'
import type { AgentActor } from '#lib/actor.ts'
import { checkHistories, checkLoads } from './check-histories.ts'
import { finishAll } from './finish.ts'
import type { Opponent } from './options.ts'
import { opponents, type Rivals } from './opponents.ts'
import { addWaitingMany, makePlace, type Place } from './place.ts'
import type { Outcome } from './outcome.ts'

const BATCH = 250

interface Accepts {
  accepts: number
  contenders: number
  against: Opponent
  seed: number
  onProgress(done: number): void
}

/** Races for one conversation each: so many accept it at one instant, and what is against them happens too. */
export async function raceAccepts(options: Accepts): Promise<Outcome> {
  const random = new Random(options.seed)
  const opponent = opponents[options.against]
  const place = await makePlace(Math.max(2, options.contenders))
  const violations: string[] = []
  for (let done = 0; done < options.accepts; done += BATCH) {
    const ids = await addWaitingMany(place, Math.min(BATCH, options.accepts - done))
    const rivals = await opponent(place, ids)
    const wins = await Promise.all(ids.map((id) => raceFor(id, place, options.contenders, rivals, random)))
    violations.push(
      ...wins.flatMap(({ wrong }) => wrong),
      ...(await checkHistories(ids)),
      ...(await checkLoads()),
    )
    await rivals.clean?.()
    await finishAll()
    options.onProgress(done + ids.length)
  }
  return { runs: options.accepts, violations }
}

async function raceFor(id: string, place: Place, contenders: number, rivals: Rivals, random: Random) {
  const winners: AgentActor[] = []
  const accept = (actor: AgentActor) => async () => {
    await acceptConversation({ actor: await rivals.enter(actor) }, { conversationId: id })
    winners.push(actor)
  }
  const runs = [...place.people.slice(0, contenders).map(accept), ...rivals.against(id)]
  await Promise.all(inAnyOrder(runs, random).map((run) => run().catch(rivals.expect)))
  const wrong =
    rivals.isAlone && winners.length !== 1 ? [`${winners.length} were told that they have ${id}`] : []
  return { wrong }
}

const inAnyOrder = <T>(items: readonly T[], random: Random): T[] =>
  items
    .map((item) => ({ item, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
