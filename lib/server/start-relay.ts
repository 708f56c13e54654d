import { setAnnouncer } from '#lib/announce.ts'
import { Relay } from '#lib/realtime/relay.ts'
import type { Tellers } from './tellers.ts'

/** The relay reads committed events, adds the jobs they cause and tells this process. Gives what stops it. */
export async function startRelay(tellers: Tellers): Promise<{ stop: () => Promise<void> }> {
  const relay = new Relay((events) => tellers.tell(events))
  await relay.start()
  setAnnouncer((events) => {
    tellers.tell(events)
    relay.ringSoon()
  })
  return {
    stop: async () => {
      setAnnouncer(null)
      await relay.stop()
    },
  }
}
