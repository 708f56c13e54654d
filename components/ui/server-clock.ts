type Listener = () => void

const listeners = new Set<Listener>()
let offsetMs = 0
let nowMs = wholeSecond()
let timer: ReturnType<typeof setTimeout> | undefined

function wholeSecond(): number {
  return Math.floor((Date.now() + offsetMs) / 1000) * 1000
}

function tick() {
  nowMs = wholeSecond()
  for (const listener of listeners) listener()
  timer = setTimeout(tick, 1000 - ((Date.now() + offsetMs) % 1000))
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener)
  if (timer === undefined) {
    nowMs = wholeSecond()
    timer = setTimeout(tick, 1000 - ((Date.now() + offsetMs) % 1000))
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

/** One ticker for every clock on the screen, going by the server's time as far as it is known. */
export const serverClock = {
  subscribe,
  /** The server's time to the second, in ms since the epoch; changes once a second. */
  read: () => nowMs,
  /** The server's time now, to the millisecond. */
  exact: () => Date.now() + offsetMs,
  /** To be told whenever the server says what time it is (`serverNowMs`, as of its arrival). */
  set(serverNowMs: number) {
    offsetMs = serverNowMs - Date.now()
    nowMs = wholeSecond()
    for (const listener of listeners) listener()
  },
}
