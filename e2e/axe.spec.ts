import type { Browser, Page } from '@playwright/test'
import { expectFits, expectNoFindings } from '#e2e/fixtures/axe.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

const NARROW = { width: 375, height: 780 }
const WIDE = { width: 1440, height: 900 }
const ADMIN_SCREENS = [
  'people',
  'queues',
  'hours',
  'routing',
  'alerts',
  'widget',
  'dispositions',
  'macros',
  'offers',
  'privacy',
  'audit',
]

async function expectNoneWideAndNarrow(page: Page, screen: string) {
  await expectNoFindings(page, `${screen} at ${WIDE.width}`)
  await page.setViewportSize(NARROW)
  await expectFits(page, `${screen} at ${NARROW.width}`)
  await page.setViewportSize(WIDE)
}

test('axe finds nothing on the sign-in', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expectNoneWideAndNarrow(page, 'sign-in')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@demo.example')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoFindings(page, 'refused sign-in')
})

const rowOf = (desk: Page, name: string) =>
  desk.getByRole('list', { name: 'Queue' }).getByRole('listitem').filter({ hasText: name })

async function ask(browser: Browser, baseURL: string, name: string) {
  const { page: shop } = await openShop(browser, baseURL)
  await shop.getByRole('textbox', { name: 'Name' }).fill(name)
  await shop.getByRole('textbox', { name: 'Message' }).fill('Where is my parcel?')
  await shop.getByRole('button', { name: 'Start chat' }).click()
  return shop
}

/** Busy agents are sent nothing, so that other specs' customers stay out of the picture. */
async function accept(browser: Browser, baseURL: string, name: string) {
  const { page: desk } = await signIn(browser, baseURL, 'agent4')
  await setPresence(desk, 'Busy')
  const shop = await ask(browser, baseURL, name)
  await desk.getByRole('tab', { name: 'Queue' }).click()
  await rowOf(desk, name).getByRole('button', { name: 'Accept' }).click()
  await expect(desk.getByRole('log', { name: 'Conversation' })).toContainText('Where is my parcel?')
  return { desk, shop }
}

async function complete(desk: Page) {
  const wrapUp = desk.getByRole('region', { name: 'Wrap-up' })
  await wrapUp.getByRole('combobox', { name: 'Disposition' }).selectOption({ index: 1 })
  await wrapUp.getByRole('button', { name: 'Complete' }).click()
  await expect(wrapUp).toBeHidden()
}

test('axe finds nothing on the desk, empty and with a queue', async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  const { page: desk } = await signIn(browser, baseURL, 'agent4')
  await setPresence(desk, 'Busy')
  await expectNoneWideAndNarrow(desk, 'empty desk')
  await desk.keyboard.press('?')
  await expect(desk.getByRole('dialog')).toBeVisible()
  await expectNoFindings(desk, 'keyboard map')
  await desk.keyboard.press('Escape')
  await ask(browser, baseURL, 'Axe Waiting')
  await desk.getByRole('tab', { name: 'Queue' }).click()
  await expect(rowOf(desk, 'Axe Waiting')).toBeVisible()
  await expectNoFindings(desk, 'queue')
})

test('axe finds nothing on an open conversation and on the shop with its chat', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const { desk, shop } = await accept(browser, baseURL, 'Axe Talking')
  await desk.getByRole('textbox', { name: 'Note' }).fill('Asked for the number.')
  await desk.getByRole('button', { name: 'Add note' }).click()
  await desk.getByRole('textbox', { name: 'Reply' }).fill('Let me look.')
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(shop.getByRole('log', { name: 'Conversation' })).toContainText('Let me look.')
  await expectNoneWideAndNarrow(desk, 'open conversation')
  await expectNoFindings(shop, 'open chat')
  await desk.getByRole('textbox', { name: 'Reply' }).fill('/')
  await expect(desk.getByRole('listbox', { name: 'Macros' })).toBeVisible()
  await expectNoFindings(desk, 'macros')
  await desk.getByRole('button', { name: 'Resolve', exact: true }).click()
  await complete(desk)
})

test('axe finds nothing on the wrap-up and on the rating', async ({ browser, baseURL }) => {
  test.setTimeout(180_000)
  const { desk, shop } = await accept(browser, baseURL, 'Axe Wrapping')
  await desk.getByRole('button', { name: 'Resolve', exact: true }).click()
  const wrapUp = desk.getByRole('region', { name: 'Wrap-up' })
  await wrapUp.getByRole('checkbox').check()
  await wrapUp.getByRole('button', { name: 'Complete' }).click()
  await expect(wrapUp.getByText('Choose an outcome first.')).toBeVisible()
  await expectNoneWideAndNarrow(desk, 'wrap-up')
  await expect(shop.getByRole('group', { name: 'Rating' })).toBeVisible()
  await expectNoFindings(shop, 'rating')
  await wrapUp.getByRole('checkbox').uncheck()
  await complete(desk)
})

test('axe finds nothing on the own day', async ({ browser, baseURL }) => {
  const { page } = await signIn(browser, baseURL, 'agent1', '/day')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoneWideAndNarrow(page, 'own day')
})

test('axe finds nothing on the screens of administration', async ({ browser, baseURL }) => {
  test.setTimeout(300_000)
  const { page } = await signIn(browser, baseURL, 'admin', '/admin')
  for (const screen of ADMIN_SCREENS) {
    await page.goto(`/admin/${screen}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoneWideAndNarrow(page, screen)
  }
})
