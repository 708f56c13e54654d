import type { Server } from 'socket.io'
import type { CommittedEvent } from '#lib/events.ts'
import { attachAgentDoor } from './agent-door.ts'
import { Broadcaster, type LiveParts } from './broadcaster.ts'
import { Connections } from './connections.ts'
import { Doorkeeper } from './doorkeeper.ts'
import { endLostWatches } from './end-lost-watches.ts'
import { Floor } from './floor.ts'
import { Hub } from './hub.ts'
import { Lists } from './lists.ts'
import { People } from './people.ts'
import { PublicThreads } from './public-threads.ts'
import { RecoveryBoard } from './recovery-board.ts'
import { Threads } from './threads.ts'
import { attachWidgetDoor } from './widget-door.ts'

const SWEEP_MS = 5 * 60_000
const PLACES_MS = 5_000

export interface Live {
  tell(events: readonly CommittedEvent[]): void
  stop(): void
}

/** Opens the doors on the sockets and gives what tells the rooms. */
export function startLive(io: Server, build: string): Live {
  const hub = new Hub(io)
  const parts: LiveParts = {
    hub,
    threads: new Threads(hub),
    publicThreads: new PublicThreads(io),
    lists: new Lists(hub),
    people: new People(hub),
    floor: new Floor(hub),
    recovery: new RecoveryBoard(hub),
    doorkeeper: new Doorkeeper(io),
  }
  const broadcaster = new Broadcaster(parts)
  attachAgentDoor(io, parts, build)
  const visitors = attachWidgetDoor(io, parts)
  endLostWatches(io)
  const connections = new Connections(io)
  const sweep = setInterval(() => hub.sweep(), SWEEP_MS)
  const places = setInterval(() => parts.publicThreads.touchAll(), PLACES_MS)
  return {
    tell: (events) => broadcaster.tell(events),
    stop() {
      connections.stop()
      visitors.stop()
      clearInterval(sweep)
      clearInterval(places)
      parts.floor.stop()
    },
  }
}
