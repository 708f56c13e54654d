import type { Browser, Page } from '@playwright/test'
import { reload } from '#e2e/fixtures/awake.ts'
import { expectNoFindings } from '#e2e/fixtures/axe.ts'
import { daysPass } from '#e2e/fixtures/days-pass.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'
import { placesOfText } from '#e2e/fixtures/places-of-text.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

const NAME = 'Odile Vantongeren'
const EMAIL = 'odile.vantongeren@post.example'
const ORDER = '7731904'
const PHONE = '+31 20 555 0188'

const logOf = (page: Page) => page.getByRole('log', { name: 'Conversation' })
const replyOf = (page: Page) => page.getByRole('textbox', { name: 'Reply' })
const toldOf = (page: Page) => page.getByRole('region', { name: 'Already told' })

/** An agent at the desk takes what the customer asks from the queue. */
async function accept(browser: Browser, baseURL: string, agent: string, text: string) {
  const { page } = await signIn(browser, baseURL, agent)
  await setPresence(page, 'Busy')
  await page.getByRole('tab', { name: 'Queue' }).click()
  const row = page.getByRole('list', { name: 'Queue' }).getByRole('listitem').filter({ hasText: NAME })
  await row.getByRole('button', { name: 'Accept' }).click()
  await expect(logOf(page)).toContainText(text)
  return page
}

async function finish(desk: Page) {
  await desk.getByRole('button', { name: 'Resolve', exact: true }).click()
  const wrapUp = desk.getByRole('region', { name: 'Wrap-up' })
  await wrapUp.getByRole('combobox', { name: 'Disposition' }).selectOption({ index: 1 })
  await wrapUp.getByRole('button', { name: 'Complete' }).click()
  await expect(wrapUp).toBeHidden()
}

async function findCustomer(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill(EMAIL)
  await page
    .getByRole('option', { name: new RegExp(NAME) })
    .first()
    .click()
  await page.waitForURL(/\/customers\/[\da-f-]{36}/)
  await expect(page.getByRole('region', { name: 'Customer' }).first()).toContainText(NAME)
  return /customers\/([\da-f-]{36})/.exec(page.url())?.[1] ?? ''
}

test('who chats, calls a week later and writes again is never asked for what was said, and can be forgotten', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const { baseURL, dataDir } = server
  const { page: shop } = await openShop(browser, baseURL)
  await shop.getByRole('textbox', { name: 'Name' }).fill(NAME)
  await shop.getByRole('textbox', { name: 'E-mail' }).fill(EMAIL)
  const first = `My order number is ${ORDER} and the lid of the kettle is cracked.`
  await shop.getByRole('textbox', { name: 'Message' }).fill(first)
  await shop.getByRole('button', { name: 'Start chat' }).click()
  const one = await accept(browser, baseURL, 'agent1', first)
  await replyOf(one).fill('I am sorry. A new lid is on its way.')
  await one.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(logOf(shop)).toContainText('A new lid is on its way.')
  await finish(one)

  const { page: two } = await signIn(browser, baseURL, 'agent2')
  const customerId = await findCustomer(two)
  await daysPass(dataDir, customerId, 7)
  await reload(two)
  await expect(two.getByRole('region', { name: 'Customer' }).first()).toContainText(ORDER)
  await expect(two.getByRole('region', { name: 'Timeline' })).toContainText('Chat')
  await two.getByRole('button', { name: 'Log a contact' }).click()
  const contact = two.getByRole('dialog')
  await contact.getByLabel('What was said').fill(`The new lid never came. Call me on ${PHONE}.`)
  await contact.getByRole('button', { name: 'Log contact' }).click()
  await expect(contact).toBeHidden()
  await expect(two.getByRole('region', { name: 'Timeline' })).toContainText('Call')

  const again = 'Hello, is there any news about my lid?'
  await shop.getByRole('button', { name: 'Start again' }).click()
  await shop.getByRole('textbox', { name: 'Message' }).fill(again)
  await shop.getByRole('button', { name: 'Start chat' }).click()
  const three = await accept(browser, baseURL, 'agent3', again)
  await expect(three.getByRole('region', { name: 'Customer' }).first()).toContainText(ORDER)
  await replyOf(three).fill('What is your order number, please?')
  await expect(toldOf(three)).toContainText(ORDER)
  await expect(toldOf(three)).toContainText(/chat/i)
  await replyOf(three).fill('On which phone number can I reach you?')
  await expect(toldOf(three)).toContainText('555')
  await expect(toldOf(three)).toContainText(/phone|call/i)
  await expectNoFindings(three, 'desk with what was told')
  await toldOf(three).getByRole('button', { name: 'Insert' }).click()
  await expect(replyOf(three)).toHaveValue(/555/)
  await finish(three)

  const { page: manager } = await signIn(browser, baseURL, 'manager', `/customers/${customerId}`)
  await manager.getByRole('button', { name: 'Erase…' }).click()
  await manager.getByRole('textbox', { name: 'Type the customer’s name' }).fill(NAME)
  expect(await placesOfText(dataDir, [NAME, EMAIL, ORDER])).not.toEqual([])
  await manager.getByRole('button', { name: 'Erase for good' }).click()
  await expect(manager.getByText('Nothing personal is left')).toBeVisible({ timeout: 60_000 })
  await expectNoFindings(manager, 'erased customer')
  expect(
    await placesOfText(dataDir, [NAME, EMAIL, ORDER, '555 0188', '205550188', 'lid of the kettle']),
  ).toEqual([])
})
