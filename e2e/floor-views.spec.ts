import { randomUUID } from 'node:crypto'
import { reload } from '#e2e/fixtures/awake.ts'
import { expectNoFindings } from '#e2e/fixtures/axe.ts'
import { callsOf, recordCalls } from '#e2e/fixtures/calls-out.ts'
import { setPresence, signIn } from '#e2e/fixtures/people.ts'
import { expect, test } from '#e2e/fixtures/test.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'

test('the wall shows who waits, the day counts them, and the replay shows the floor as it was', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const { page } = await signIn(browser, baseURL, 'supervisor', '/floor/wall')
  const orders = page.getByRole('region', { name: 'Orders', exact: true })
  await expect(orders.getByRole('definition').first()).toHaveText('0')
  const customer = new Visitor(`Wanda ${randomUUID().slice(0, 8)}`, baseURL)
  await customer.start('Hello, is anybody there?')
  await expect(orders.getByRole('definition').first()).toContainText('1')
  await expect(orders).toContainText('Needs people')
  const overflow = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0)
  expect(overflow).toBeLessThanOrEqual(900)
  await expectNoFindings(page, 'the wall')

  await page.getByRole('link', { name: 'Back to the floor' }).click()
  await page.getByRole('link', { name: 'Today' }).click()
  await page.waitForURL(/\/floor\/today/)
  await page.getByRole('combobox', { name: 'Queue' }).selectOption({ label: 'Orders' })
  await expect(page.getByText(/[1-9]\d* came so far/)).toBeVisible()
  await expectNoFindings(page, 'the day')
  const level = page.getByRole('table', { name: 'What if' })
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect(page.getByRole('table', { name: 'Today' }).getByRole('row')).not.toHaveCount(1)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  expect((await file).suggestedFilename()).toMatch(/^Orders-\d{4}-\d\d-\d\d\.csv$/)
  await page.getByRole('spinbutton', { name: 'More or fewer' }).fill('3')
  await expect(level.or(page.getByText('Nobody is expected then'))).toBeVisible()

  const { page: agent } = await signIn(browser, baseURL, 'agent1')
  await setPresence(agent, 'Break')
  await page.getByRole('link', { name: 'Replay' }).click()
  const moment = page.getByRole('slider', { name: 'Moment' })
  await expect(moment).toHaveAttribute('aria-valuetext', /waiting$/)
  await moment.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('table', { name: 'Agents then' })).toContainText('Break', { timeout: 30_000 })
  await page.keyboard.press('Home')
  await expect(page.getByRole('table', { name: 'Agents then' })).not.toContainText('Break')
  await expectNoFindings(page, 'the replay')
  customer.close()
})

test('an alert that comes up calls by notification and by sound, once, and only after a click', async ({
  browser,
  baseURL,
}) => {
  const { context, page } = await signIn(browser, baseURL, 'supervisor', '/floor')
  await context.grantPermissions(['notifications'])
  await recordCalls(page)
  await reload(page)
  const name = `Cora ${randomUUID().slice(0, 8)}`
  const [first, second] = [new Visitor(name, baseURL), new Visitor(`${name} again`, baseURL)]
  const needs = page.getByRole('region', { name: 'Needs you' })
  await expect(page.getByRole('region', { name: 'Orders', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Call me by notification and sound' }).click()
  expect(await callsOf(page)).toEqual({ notifications: [], notes: 0 })

  await first.start('Is anybody there?')
  await expect(needs).toContainText('Orders')
  await expect
    .poll(() => callsOf(page))
    .toEqual({ notifications: [expect.stringContaining('Orders')], notes: 2 })
  await second.start('Nor for me?')
  await expect(needs).toContainText('2')
  expect(await callsOf(page)).toEqual({ notifications: [expect.stringContaining('Orders')], notes: 2 })
  for (const visitor of [first, second]) visitor.close()
})
