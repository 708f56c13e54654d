import type { CommittedEvent } from '#lib/events.ts'
import { log } from '#lib/log.ts'
import { FloorBook } from '#lib/metric/floor-book.ts'
import { startOfDay } from '#lib/metric/load-floor.ts'
import type { FloorItem } from './floor-frame.ts'
import { FloorStream } from './floor-stream.ts'
import type { Hub } from './hub.ts'

/** Frames come on a beat, so that their number is the same however much happens: under five a second. */
const BEAT_MS = 210
const DAY_MS = 86_400_000
/** A frame has all figures; who missed more is better served by the whole floor. */
const KEPT_FRAMES = 4

const PREFIX = 'floor:'

/** The floor's figures, for those who watch: counted in memory, told on a beat while anything moves. */
export class Floor {
  readonly #hub: Hub
  readonly #book = new FloorBook()
  readonly #streams = new Map<string, FloorStream>()
  #beat: NodeJS.Timeout | undefined
  #midnight: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()

  constructor(hub: Hub) {
    this.#hub = hub
  }

  touch({ conversationId, name }: CommittedEvent) {
    if (this.#streams.size === 0) return
    if (conversationId) this.#book.touch(conversationId)
    else if (name !== 'presence.changed') this.#book.rearrange()
    this.#schedule()
  }

  /** All of a floor for a newcomer, counted anew; whatever that shows is told to the others too. */
  async snapshot(scope: string): Promise<FloorItem[]> {
    const stream = this.#streams.get(scope) ?? new FloorStream()
    this.#streams.set(scope, stream)
    this.#book.doubt()
    await this.#refresh()
    this.#watchMidnight()
    return [stream.whole(this.#book.view(scope))]
  }

  stop() {
    clearTimeout(this.#beat)
    clearTimeout(this.#midnight)
    this.#streams.clear()
    this.#book.close()
  }

  #schedule() {
    this.#beat ??= setTimeout(() => void this.#onBeat(), BEAT_MS - (performance.now() % BEAT_MS)).unref()
  }

  async #onBeat() {
    this.#beat = undefined
    this.#forgetUnwatched()
    if (this.#streams.size === 0) return
    try {
      await this.#refresh()
    } catch (error) {
      log.error({ err: error }, 'the floor was not read')
      return this.#schedule()
    }
    if ([...this.#streams.values()].some(({ isBehind }) => isBehind)) this.#schedule()
  }

  /** One at a time; who comes meanwhile is served by the next. */
  #refresh(): Promise<void> {
    const next = this.#working.catch(() => {}).then(() => this.#tellNews())
    this.#working = next
    return next
  }

  async #tellNews() {
    await this.#book.refresh()
    for (const [scope, stream] of this.#streams) {
      const { isNew } = stream
      const news = stream.next(this.#book.view(scope))
      if (!isNew) this.#hub.publish(PREFIX + scope, news, KEPT_FRAMES)
    }
  }

  #forgetUnwatched() {
    for (const scope of this.#streams.keys()) {
      if (this.#hub.isWatched(PREFIX + scope)) continue
      this.#streams.delete(scope)
      this.#hub.forget(PREFIX + scope)
    }
    if (this.#streams.size === 0) this.#book.close()
  }

  /** At midnight the day's figures begin anew, whether or not anything happens. */
  #watchMidnight() {
    if (this.#midnight) return
    const next = startOfDay(new Date()).getTime() + DAY_MS
    this.#midnight = setTimeout(() => {
      this.#midnight = undefined
      this.#watchMidnight()
      this.#schedule()
    }, next - Date.now()).unref()
  }
}
