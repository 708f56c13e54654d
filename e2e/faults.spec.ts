import type { Locator, Page } from '@playwright/test'
import { databaseOf } from '#e2e/fixtures/database-of.ts'
import { Line } from '#e2e/fixtures/line.ts'
import { setPresence, signIn } from '#e2e/fixtures/people.ts'
import { expect, test } from '#e2e/fixtures/test.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'

const TOKEN = /\b[ca]-\d+\b/g

const tokensOf = async (log: Locator) => (await log.innerText()).match(TOKEN) ?? []
const logOf = (page: Page) => page.getByRole('log', { name: 'Conversation' })

async function write(page: Page, box: 'Message' | 'Reply', text: string) {
  await page.getByRole('textbox', { name: box, exact: true }).fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

test('a line cut for 1, 5 and 60 seconds loses, doubles and swaps nothing, on the widget and the desk', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const [deskLine, shopLine] = [await Line.to(server.port), await Line.to(server.port)]
  const agent = await signIn(browser, deskLine.baseURL, 'agent2')
  await setPresence(agent.page, 'Available')
  const shop = await browser.newContext({ baseURL: shopLine.baseURL })
  const customer = await shop.newPage()
  await customer.goto('/demo')
  await customer.getByRole('button', { name: 'Chat with us' }).click()
  await customer.getByRole('textbox', { name: 'Name' }).fill('Cut Line')
  await customer.getByRole('textbox', { name: 'Message', exact: true }).fill('c-0')
  await customer.getByRole('button', { name: 'Start chat' }).click()
  await agent.page.getByRole('button', { name: 'Accept', exact: true }).first().click()
  await expect(logOf(agent.page)).toContainText('c-0')

  let at = 0
  const expected = ['c-0']
  const talk = async (times: number) => {
    for (let i = 0; i < times; i++) {
      at += 1
      expected.push(`c-${at}`, `a-${at}`)
      await write(customer, 'Message', `c-${at}`)
      await write(agent.page, 'Reply', `a-${at}`)
    }
  }
  for (const seconds of [1, 5, 60]) {
    await talk(2)
    shopLine.cut()
    deskLine.cut()
    await talk(3)
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    shopLine.mend()
    deskLine.mend()
    await talk(1)
    for (const page of [customer, agent.page]) {
      const shown = async () => (await tokensOf(logOf(page))).toSorted()
      await expect.poll(shown, { timeout: 30_000 }).toEqual(expected.toSorted())
    }
  }
  const sql = databaseOf(server.dataDir)
  const rows = await sql<{ text: string; seq: number }[]>`
    select m.text, m.seq from message m join conversation c on c.id = m.conversation_id
    join customer k on k.id = c.customer_id where k.name = 'Cut Line' order by m.seq`
  await sql.end()
  const truth = rows.map(({ text }) => text)
  expect(truth.toSorted()).toEqual(expected.toSorted())
  for (const side of ['c', 'a']) {
    const own = (list: string[]) => list.filter((text) => text.startsWith(side))
    expect(own(truth)).toEqual(own(expected))
  }
  for (const page of [customer, agent.page]) {
    expect(await tokensOf(logOf(page))).toEqual(truth)
    await page.reload()
    await expect.poll(() => tokensOf(logOf(page)), { timeout: 30_000 }).toEqual(truth)
  }
  await deskLine.close()
  await shopLine.close()
  await agent.context.close()
  await shop.close()
})

test('kill -9 in the middle of fifty messages a second keeps every acknowledged one, once and in order', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const visitors = Array.from({ length: 10 }, (_, at) => new Visitor(`Killed ${at}`, server.baseURL))
  await Promise.all(visitors.map((visitor) => visitor.start(`${visitor.name} says 0`)))
  const agent = await signIn(browser, server.baseURL, 'agent3')
  await setPresence(agent.page, 'Available')
  await agent.page.getByRole('button', { name: 'Accept', exact: true }).first().click()
  await expect(logOf(agent.page)).toContainText('says 0')
  const opened = (await logOf(agent.page).innerText()).match(/Killed \d/)?.[0]

  const PER_VISITOR = 40
  const talk = async (visitor: Visitor) => {
    for (let i = 1; i <= PER_VISITOR; i++) {
      await visitor.say(`${visitor.name} says ${i}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const talking = Promise.all(visitors.map(talk))
  await expect
    .poll(() => visitors.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0))
    .toBeGreaterThan(120)
  await server.kill()
  await server.start()
  await talking

  const sql = databaseOf(server.dataDir)
  for (const { name, conversationId, acknowledged } of visitors) {
    const rows = await sql<{ text: string; seq: number }[]>`
      select text, seq from message where conversation_id = ${conversationId} and author_kind = 'customer' order by seq`
    expect(rows.map(({ text }) => text)).toEqual(acknowledged)
    const [events] = await sql<{ gaps: number }[]>`
      select (max(seq) - count(*))::int as gaps from event where conversation_id = ${conversationId} and seq is not null`
    expect(events?.gaps, `${name} has gaps`).toBe(0)
  }
  await sql.end()
  await expect(logOf(agent.page)).toContainText(`${opened} says ${PER_VISITOR}`, { timeout: 30_000 })
  const seen = (await logOf(agent.page).innerText()).match(/says \d+/g) ?? []
  expect(seen).toEqual(Array.from({ length: PER_VISITOR + 1 }, (_, i) => `says ${i}`))
  for (const visitor of visitors) visitor.close()
  await agent.context.close()
})
