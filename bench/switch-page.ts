import type { CDPSession, Page } from 'playwright'

export interface Switch {
  /** From the key to the frame that shows the thread, in ms. */
  paintMs: number
  /** The main thread's CPU and its tasks on the clock until then, in ms. */
  cpuMs: number
  taskMs: number
  /** Whether what is shown is what was opened. */
  right: boolean
}

interface Shown {
  paintMs: number
  label: string
}

/** Runs in the page: resolves once another thread than now is shown and painted. */
function armSwitch() {
  const before = document.querySelector('[role=log]')
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  let pressedAt = performance.now()
  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), { once: true, capture: true })
  const shown = () => {
    const log = document.querySelector('[role=log][aria-label="Conversation"]')
    return log && log !== before && log.textContent.includes('Message') ? log : null
  }
  const page = globalThis as typeof globalThis & { switched?: Promise<Shown> }
  page.switched = new Promise<Shown>((resolve) => {
    const painted = (log: Element) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => {
          const label = log.closest('section[aria-label]')?.getAttribute('aria-label') ?? ''
          resolve({ paintMs: performance.now() - pressedAt, label })
        })
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    const observer = new MutationObserver(() => {
      const log = shown()
      if (!log) return
      observer.disconnect()
      painted(log)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

const awaitSwitch = () => (globalThis as typeof globalThis & { switched?: Promise<Shown> }).switched

/** A key is pressed as by a hand; the work of the main thread is read from the browser itself. */
export async function switchBy(page: Page, cdp: CDPSession, key: string, expected: string) {
  await page.evaluate(armSwitch)
  const before = await metricsOf(cdp)
  await page.keyboard.press(key)
  const shown = await page.evaluate(awaitSwitch)
  const after = await metricsOf(cdp)
  if (!shown) throw new Error('The page was left.')
  const right = shown.label === expected
  const used = (name: string) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000
  return {
    paintMs: shown.paintMs,
    cpuMs: used('ThreadTime'),
    taskMs: used('TaskDuration'),
    right,
  } satisfies Switch
}

async function metricsOf(cdp: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return new Map(metrics.map(({ name, value }) => [name, value]))
}

/** Runs in the page: counts tasks over 50 ms and the worst of how long keys took to show. */
export function watchTasks() {
  const page = globalThis as typeof globalThis & { longTasks?: number[]; keyTimes?: number[] }
  const longTasks: number[] = (page.longTasks = [])
  const keyTimes: number[] = (page.keyTimes = [])
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') keyTimes.push(entry.duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** Runs in the page: takes what was counted since the last time. */
export function takeTasks() {
  const page = globalThis as typeof globalThis & { longTasks?: number[]; keyTimes?: number[] }
  return { longTasks: page.longTasks?.splice(0) ?? [], keyTimes: page.keyTimes?.splice(0) ?? [] }
}
