import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright'
import { startServer } from '#e2e/fixtures/running-server.ts'
import { Child } from './child.ts'
import { asOwner, type Ground } from './ground.ts'
import { SECRET } from './live-rows.ts'
import { onLeave } from './on-leave.ts'
import type { Options } from './options.ts'
import { type Switch, switchBy, takeTasks, watchTasks } from './switch-page.ts'
import { makeSwitchRows } from './switch-rows.ts'
import type { Visitors } from './visitors.ts'

const EVENTS_PER_SECOND = 20
/** An agent looks before they go on; the customer's pane fills meanwhile. */
const LOOK_MS = 400
/** What runs in the page was compiled with this helper around its functions. */
const NAMES_FUNCTIONS = 'globalThis.__name = (named) => named'
const ARGS = ['--no-sandbox', '--disable-background-networking']

export interface Walk {
  switches: Switch[]
  longTasks: number[]
  keyTimes: number[]
}

/** Goes to the next (`j`) or previous (`k`) conversation of the list so many times. */
type Go = (key: 'j' | 'k', times: number) => Promise<Walk>

/** The built product with one agent at the desk in a real browser, and customers who write meanwhile. */
export async function onDesk(
  ground: Ground,
  options: Options,
  work: (go: Go) => Promise<Walk>,
): Promise<Walk> {
  const place = await ground.fresh('bench_switch')
  const desk = await asOwner(place, async (sql) => {
    const desk = await makeSwitchRows(sql, options.open)
    // The server works here as a role of its own, which makes the jobs' tables for itself.
    await sql`drop schema graphile_worker cascade`
    return desk
  })
  const server = await startServer({
    args: ['--no-demo'],
    env: { DATABASE_URL: place.ownerUrl, NEXTAUTH_SECRET: SECRET },
  })
  const forget = onLeave(() => server.remove())
  const visitors = new Child<Visitors>('./visitors.ts', { DATABASE_URL: place.appUrl })
  const browser = await openBrowser()
  try {
    const page = await openDesk(browser, server.baseURL, desk.people[0]?.cookie ?? '')
    await visitors.ask('start', { perSecond: EVENTS_PER_SECOND })
    return await work(await walker(page, options.throttle))
  } finally {
    await browser.close()
    await visitors.stop()
    await server.remove()
    forget()
  }
}

async function openBrowser(): Promise<Browser> {
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ARGS, ...signals })
  const forget = onLeave(() => browser.close())
  browser.once('disconnected', forget)
  return browser
}

async function openDesk(browser: Browser, baseURL: string, cookie: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: baseURL }])
  await context.addInitScript(NAMES_FUNCTIONS)
  await context.addInitScript(watchTasks)
  const page = await context.newPage()
  await page.goto('/desk')
  await page.getByRole('list', { name: 'Mine' }).getByRole('button').first().click()
  await page.getByRole('log', { name: 'Conversation' }).getByText('Message 41').waitFor()
  return page
}

async function walker(page: Page, throttle: number): Promise<Go> {
  let place = 1
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return async (key, times) => {
    await pause(LOOK_MS)
    await page.evaluate(takeTasks)
    const switches: Switch[] = []
    for (let step = 0; step < times; step++) {
      place += key === 'j' ? 1 : -1
      switches.push(await switchBy(page, cdp, key, `Customer ${place}`))
      await pause(LOOK_MS)
    }
    return { switches, ...(await page.evaluate(takeTasks)) }
  }
}
