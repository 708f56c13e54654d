import { database } from '#db/client.ts'
import type { CommittedEvent } from './events.ts'

export const DOORBELL = 'throughline_events'

type Announcer = (events: readonly CommittedEvent[]) => void

let announcer: Announcer = ringDoorbell
let ringing = false

/** The process that holds the sockets takes committed events straight from its own verbs. */
export function setAnnouncer(next: Announcer | null) {
  announcer = next ?? ringDoorbell
}

export function announce(events: readonly CommittedEvent[]) {
  if (events.length > 0) announcer(events)
}

/** Outside any transaction: NOTIFY inside one switches group commit off. A lost bell is covered by the relay's tick. */
function ringDoorbell() {
  if (ringing) return
  ringing = true
  void database()
    .notify(DOORBELL, '')
    .catch(() => {})
    .finally(() => (ringing = false))
}
