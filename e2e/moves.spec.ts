import type { Browser, Page } from '@playwright/test'
import { reload } from '#e2e/fixtures/awake.ts'
import { expectNoFindings } from '#e2e/fixtures/axe.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'
import type { RunningServer } from '#e2e/fixtures/running-server.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

let server: RunningServer
test.beforeEach(({ server: shared }) => {
  server = shared
})

const logOf = (page: Page) => page.getByRole('log', { name: 'Conversation' })
const dialogOf = (page: Page) => page.getByRole('dialog')
const scopeOf = (page: Page, name: string) => page.getByRole('tab', { name })
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** Busy people are not routed to; a colleague's transfer reaches them all the same. */
async function atDesk(browser: Browser, agent: string) {
  const person = await signIn(browser, server.baseURL, agent)
  await setPresence(person.page, 'Busy')
  await person.page.getByRole('combobox', { name: 'Presence' }).blur()
  return person
}

/** The agent has just accepted what somebody asks in the shop. */
async function takeOne(browser: Browser, page: Page, name: string) {
  const shop = await openShop(browser, server.baseURL)
  await shop.page.getByRole('textbox', { name: 'Name' }).fill(name)
  await shop.page.getByRole('textbox', { name: 'Message' }).fill(`${name} has a question.`)
  await shop.page.getByRole('button', { name: 'Start chat' }).click()
  await scopeOf(page, 'Queue').click()
  const row = page.getByRole('list', { name: 'Queue' }).getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: 'Accept' }).click()
  await expect(logOf(page)).toContainText(`${name} has a question.`)
  await expect(page.getByRole('button', { name: 'Transfer', exact: true })).toBeVisible()
  return shop
}

test('a warm transfer by keys travels with reason and brief, and changes hands at Accept', async ({
  browser,
}) => {
  const jonas = await atDesk(browser, 'agent1')
  const mara = await atDesk(browser, 'agent2')
  const shop = await takeOne(browser, jonas.page, 'Tara Transfer')

  await press(jonas.page, 't')
  const dialog = dialogOf(jonas.page)
  const search = dialog.getByRole('combobox', { name: 'Find a person or queue' })
  await expect(search).toBeFocused()
  await expect(dialog.getByRole('option', { name: /Ben Carter/ })).toContainText('Busy')
  await expectNoFindings(jonas.page, 'the transfer dialog')
  await search.fill('ben')
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Ben Carter')
  await press(jonas.page, 'Enter')
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await jonas.page.keyboard.type('You know her order.')
  await press(jonas.page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(jonas.page.getByText('Waiting for Ben Carter to accept')).toBeVisible()
  await expect(jonas.page.getByRole('textbox', { name: 'Reply' })).toBeVisible()

  const reserved = mara.page.getByRole('region', { name: 'Reserved for you' })
  await expect(reserved).toContainText('Transferred by Agnes Lepik: You know her order.')
  await press(mara.page, 'a')
  const handover = mara.page.getByRole('region', { name: 'Handed over to you' })
  await expect(handover).toContainText('You know her order.')
  await expect(handover).toContainText('Tara Transfer has a question.')
  await handover.getByRole('button', { name: 'Got it' }).click()
  await expect(handover).toBeHidden()
  await reload(mara.page)
  await expect(logOf(mara.page)).toContainText('read what was handed over')
  await expect(handover).toBeHidden()
  await expect(jonas.page.getByRole('textbox', { name: 'Reply' })).toBeHidden()
  await expect(jonas.page.getByText('Ben Carter has this conversation.')).toBeVisible()
  await Promise.all([jonas, mara, shop].map(({ context }) => context.close()))
})

test('what is parked by keys stands aside and comes back by Undo', async ({ browser }) => {
  const { page, context } = await atDesk(browser, 'agent3')
  const shop = await takeOne(browser, page, 'Petra Parked')
  await press(page, 'p')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'Until they reply' })).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  await expect(page.getByText(/^Parked until/).first()).toBeVisible()
  await scopeOf(page, 'Parked').click()
  const parked = page.getByRole('list', { name: 'Parked' }).getByRole('listitem')
  await expect(parked).toContainText('Petra Parked')
  await expect(parked).toContainText('until')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(parked).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeVisible()
  await Promise.all([context.close(), shop.context.close()])
})

test('a raised hand is seen, and a colleague who is named in a note finds it', async ({ browser }) => {
  const { page, context } = await atDesk(browser, 'agent4')
  const colleague = await atDesk(browser, 'agent5')
  const shop = await takeOne(browser, page, 'Hanna Hand')
  await press(page, 'h')
  await expect(page.getByRole('button', { name: 'Lower hand' })).toBeVisible()
  await expect(logOf(page)).toContainText('raised a hand')
  await press(page, 'h')
  await expect(page.getByRole('button', { name: 'Raise hand' })).toBeVisible()

  const note = page.getByRole('textbox', { name: 'Note' })
  await press(page, 'n')
  await page.keyboard.type('Have you seen this, @esr')
  await expect(page.getByRole('listbox', { name: 'Colleagues' }).getByRole('option')).toHaveText(/Esra/)
  await press(page, 'Enter')
  await expect(note).toHaveValue(/^Have you seen this, @Esra \S+ $/)
  await press(page, 'ControlOrMeta+Enter')
  await expect(logOf(page)).toContainText('Have you seen this, @Esra')

  await scopeOf(colleague.page, 'Mentions').click()
  const mentions = colleague.page.getByRole('list', { name: 'Mentions' })
  await mentions.getByRole('button', { name: /Hanna Hand/ }).click()
  await expect(logOf(colleague.page)).toContainText('Have you seen this, @Esra')
  await Promise.all([context, colleague.context, shop.context].map((one) => one.close()))
})

test('who touches nothing for long is Away, and Available again with the first touch', async ({
  browser,
}) => {
  const { page, context } = await signIn(browser, server.baseURL, 'agent6')
  await page.clock.install()
  await reload(page)
  await setPresence(page, 'Available')
  await page.clock.fastForward('15:01')
  const away = page.getByRole('status').filter({ hasText: 'Nobody touched anything' })
  await expect(away).toBeVisible({ timeout: 30_000 })
  await expect(away.getByRole('button', { name: 'I’m back' })).toBeVisible()
  await press(page, 'Shift')
  await expect(page.getByRole('combobox', { name: 'Presence' })).toHaveValue('available')
  await expect(away).toBeHidden()
  await setPresence(page, 'Offline')
  await context.close()
})
