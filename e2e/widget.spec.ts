import { once } from 'node:events'
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { SignJWT } from 'jose'
import { io } from 'socket.io-client'
import { expectNoFaults } from '#e2e/fixtures/axe.ts'
import { databaseOf } from '#e2e/fixtures/database-of.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

const launcher = (page: Page) => page.getByRole('button', { name: 'Chat with us', exact: true })
const messageBox = (page: Page) => page.getByRole('textbox', { name: 'Message', exact: true })
const log = (page: Page) => page.getByRole('log', { name: 'Conversation' })
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function startChat(page: Page, text: string, path = '/demo') {
  await page.goto(path)
  await launcher(page).click()
  await messageBox(page).fill(text)
  await click(page, 'Start chat')
  await expect(log(page)).toContainText(text)
}

async function send(page: Page, text: string) {
  await messageBox(page).fill(text)
  await click(page, 'Send')
}

/** The same visitor on another device ends the chat: their token is in the browser's storage. */
async function endElsewhere(page: Page, baseURL: string) {
  const valueOf = (end: string) =>
    page.evaluate((part) => {
      const key = Object.keys(window.localStorage).find((name) => name.endsWith(part))
      return window.localStorage.getItem(key ?? '') ?? undefined
    }, end)
  const [visitorToken, conversationId] = [await valueOf(':visitor'), await valueOf(':conversation')]
  const socket = io(`${baseURL}/widget`, {
    path: '/socket',
    transports: ['websocket'],
    auth: { widgetKey: 'demo', visitorToken },
  })
  const answer: unknown = await socket.timeout(10_000).emitWithAck('end', { conversationId })
  expect(answer).toMatchObject({ ok: true })
  socket.disconnect()
}

/** A page that is not ours, on an origin of its own, with the one script tag. */
async function openForeignShop(baseURL: string, identity = '') {
  const tag = `<script src="${baseURL}/widget.js" data-widget="demo" data-identity="${identity}" async></script>`
  const shop = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><title>Shop</title>${tag}`)
  })
  shop.listen(0, '127.0.0.1')
  await once(shop, 'listening')
  const bound = shop.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return { origin: `http://127.0.0.1:${port}`, close: () => shop.close() }
}

const allowOrigin = (sql: ReturnType<typeof databaseOf>, origin: string) => sql`
  insert into allowed_origin (id, widget_id, origin)
  select ${randomUUID()}, id, ${origin} from widget where key = 'demo'`

test('a visitor waits with their place told, and a reload loses and doubles nothing', async ({ page }) => {
  await page.goto('/demo')
  await launcher(page).click()
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mart Kask')
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('mart@example.org')
  await messageBox(page).fill('Where is my parcel?')
  await click(page, 'Start chat')
  await expect(page.getByRole('status').filter({ hasText: /next|number \d+ in the queue/ })).toBeVisible()
  await send(page, 'It should have come on Monday.')
  await messageBox(page).fill('half a thought')
  await page.reload()
  await expect(messageBox(page)).toHaveValue('half a thought')
  await expect(log(page).getByText('Where is my parcel?')).toHaveCount(1)
  await expect(log(page).getByText('It should have come on Monday.')).toHaveCount(1)
  await click(page, 'End chat')
  await expect(page.getByRole('group', { name: 'Rating' })).toBeVisible()
})

test('hostile text is shown as text, and one too long is refused with its draft kept', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=\'owned\'"> ‮txt.exe‬ مرحبا {{constructor}}'
  await startChat(page, hostile)
  await expect(log(page).getByText(hostile)).toHaveCount(1)
  expect(await page.title()).not.toBe('owned')
  const tooLong = 'x'.repeat(10_001)
  await send(page, tooLong)
  await expect(page.getByRole('alert')).toContainText('at most 10,000 characters')
  await expect(messageBox(page)).toHaveValue(tooLong)
  await send(page, 'x'.repeat(10_000))
  await expect(messageBox(page)).toHaveValue('')
  await expect(log(page).getByText('x'.repeat(10_000))).toBeVisible()
  expect(await log(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
  await click(page, 'End chat')
})

test('whom the shop signed for is asked for no name', async ({ page }) => {
  await page.goto('/demo?as=customer1')
  await launcher(page).click()
  await expect(page.getByText('Hello Elin.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveCount(0)
})

for (const [what, secret, exp] of [
  ['forged', 'guessed', '10m'],
  ['expired', 'own', '-10m'],
] as const)
  test(`with a token that is ${what}, customer1 is nobody, and it is written down`, async ({
    page,
    server,
    baseURL,
  }) => {
    const sql = databaseOf(server.dataDir)
    const [widget] = await sql<{ secret: string }[]>`select secret from widget where key = 'demo'`
    const key = new TextEncoder().encode(secret === 'own' ? widget?.secret : 'guessed'.repeat(8))
    const token = await new SignJWT({ sub: 'customer1@demo.example', aud: 'demo' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(exp)
      .sign(key)
    const shop = await openForeignShop(baseURL, token)
    await allowOrigin(sql, shop.origin)
    await page.goto(shop.origin)
    await launcher(page).click()
    await expect(page.getByRole('textbox', { name: 'E-mail', exact: true })).toBeVisible()
    await expect(page.getByText('Elin')).toHaveCount(0)
    const [refusal] = await sql`
      select new from audit where action = 'widget.identity_refused' order by id desc limit 1`
    expect(refusal).toEqual({ new: { reason: what } })
    await sql.end()
    shop.close()
  })

test('everything can be done by keyboard, and focus is never lost', async ({ page }) => {
  await page.goto('/demo')
  await launcher(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(launcher(page)).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(messageBox(page)).toBeFocused()
  await page.keyboard.type('by keyboard')
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText('by keyboard')
  await expect(messageBox(page)).toBeFocused()
  await page.keyboard.type('line one')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('line two')
  await page.keyboard.press('Enter')
  await expect(log(page)).toContainText('line one\nline two')
  await page.getByRole('button', { name: 'End chat' }).press('Enter')
  await expect(page.getByRole('group', { name: 'Rating' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '2', exact: true })).toBeChecked()
  await page.getByRole('textbox', { name: 'Comment' }).fill('Slow.')
  await page.getByRole('button', { name: 'Send rating' }).press('Enter')
  await expect(page.getByText('Thank you.')).toBeVisible()
  await click(page, 'Start again')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
})

test('what was written while the chat ended elsewhere is kept for the next one', async ({
  page,
  context,
  baseURL,
}) => {
  await startChat(page, 'first matter')
  await context.setOffline(true)
  await send(page, 'too late?')
  await expect(
    page.getByRole('status').filter({ hasText: 'Connection lost, your messages are kept.' }),
  ).toBeVisible()
  await expect(log(page)).toContainText('Sending…')
  await endElsewhere(page, baseURL)
  await context.setOffline(false)
  await expect(page.getByRole('group', { name: 'Rating' })).toBeVisible()
  await expect(log(page)).toContainText('Not sent. This conversation has ended.')
  await page.reload()
  await expect(log(page)).toContainText('Not sent. This conversation has ended.')
  await click(page, 'Start again')
  await expect(messageBox(page)).toHaveValue('too late?')
})

test('a page of another origin may embed it once an administrator allowed that origin', async ({
  page,
  server,
  baseURL,
}) => {
  const shop = await openForeignShop(baseURL)
  await page.goto(shop.origin)
  await launcher(page).click()
  await expect(page.getByRole('status').filter({ hasText: 'can’t be reached' })).toBeVisible()
  await messageBox(page).fill('hello from the shop')
  const sql = databaseOf(server.dataDir)
  await allowOrigin(sql, shop.origin)
  await expect(page.getByRole('status').filter({ hasText: /here/ })).toBeVisible()
  await click(page, 'Start chat')
  await expect(log(page)).toContainText('hello from the shop')
  await click(page, 'End chat')
  await sql.end()
  shop.close()
})

const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

test('who waits is called back instead, changes their mind by keyboard, and leaves a message', async ({
  page,
  server,
}) => {
  const sql = databaseOf(server.dataDir)
  await sql`update queue set callback_enabled = true`
  await startChat(page, 'Where is my kettle?')
  await page.getByRole('button', { name: 'Call me back' }).press('Enter')
  const phone = page.getByRole('textbox', { name: 'Phone number' })
  await expect(phone).toBeFocused()
  await expect(status(page, /We call about \d\d:\d\d–\d\d:\d\d (today|tomorrow)\. /)).toBeVisible()
  await phone.fill('12345')
  await phone.press('Enter')
  await expect(page.getByRole('alert')).toContainText('with its country code')
  await expect(phone).toBeFocused()
  await expectNoFaults(page)
  await phone.fill('+372 5123 4567')
  await phone.press('Enter')
  await expect(status(page, 'Your call back is booked.')).toBeVisible()
  await expect(page.getByText(/We call \+372 5123 4567 (today|tomorrow), about/)).toBeVisible()
  await expect(log(page)).toContainText('Call back +372 5123 4567')
  await expectNoFaults(page)
  await expect(page.getByRole('button', { name: 'I’d rather keep waiting' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(status(page, /next|number \d+ in the queue/)).toBeVisible()
  await messageBox(page).fill('I ordered it on Monday.')
  await click(page, 'Leave a message')
  await expect(status(page, 'We have your message.')).toBeVisible()
  await expect(log(page)).toContainText('I ordered it on Monday.')
  await expectNoFaults(page)
  await page.reload()
  await expect(status(page, 'We have your message.')).toBeVisible()
  await click(page, 'Withdraw message')
  await expect(page.getByRole('group', { name: 'Rating' })).toBeVisible()
  await sql.end()
})

test('a call-back whose time has come says so, and can still be cancelled', async ({ page, server }) => {
  const sql = databaseOf(server.dataDir)
  await sql`update queue set callback_enabled = true`
  await startChat(page, 'My order is late')
  await click(page, 'Call me back')
  await page.getByRole('textbox', { name: 'Phone number' }).fill('+372 5123 4567')
  await click(page, 'Book the call')
  await expect(page.getByRole('button', { name: 'Cancel the call' })).toBeVisible()
  await sql`update timer set due_at = now() where kind = 'callback.due'`
  await expect(status(page, 'It is time')).toBeVisible()
  await click(page, 'Cancel the call')
  await expect(page.getByRole('group', { name: 'Rating' })).toBeVisible()
  await sql.end()
})

test('a queue that is closed says when it opens, and takes a message', async ({ page, server }) => {
  const sql = databaseOf(server.dataDir)
  const [before] = await sql<{ id: string; scheduleId: string | null }[]>`
    select q.id, q.schedule_id as "scheduleId" from queue q join widget w on w.queue_id = q.id where w.key = 'demo'`
  const day = new Date(Date.now() + 2 * 86_400_000).getUTCDay()
  const week = Array.from({ length: 7 }, (_, at) => (at === day ? [{ from: '08:00', to: '09:00' }] : []))
  const scheduleId = randomUUID()
  await sql`insert into schedule (id, name, time_zone, week) values (${scheduleId}, 'Rarely', 'UTC', ${sql.json(week)})`
  await sql`update queue set schedule_id = ${scheduleId} where id = ${before?.id ?? ''}`
  await page.goto('/demo')
  await launcher(page).click()
  await expect(status(page, /We are closed now\. We open \w+ at \d\d:00\./)).toBeVisible()
  await click(page, 'Leave a message')
  await expect(page.getByRole('alert')).toContainText('Write something first.')
  await messageBox(page).fill('Please answer when you open.')
  await click(page, 'Leave a message')
  await expect(status(page, 'We have your message.')).toBeVisible()
  await sql`update queue set schedule_id = ${before?.scheduleId ?? null} where id = ${before?.id ?? ''}`
  await sql.end()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the shop and every state of the chat have no accessibility faults, ${colorScheme}, down to 320 px`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, colorScheme, viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await page.goto('/demo')
    await expectNoFaults(page)
    await launcher(page).click()
    await expectNoFaults(page)
    await messageBox(page).fill('hello')
    await click(page, 'Start chat')
    await expect(log(page)).toContainText('hello')
    await expectNoFaults(page)
    await click(page, 'End chat')
    await expect(page.getByRole('group', { name: 'Rating' })).toBeVisible()
    await expectNoFaults(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await context.close()
  })

test('the widget is one script of at most 30 kB on the line', async ({ request }) => {
  const response = await request.get('/widget.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers()['content-encoding']).toBe('gzip')
  expect(Number(response.headers()['content-length'])).toBeLessThanOrEqual(30_000)
})
