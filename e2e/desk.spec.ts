import type { Browser, Locator, Page } from '@playwright/test'
import { reload, visit } from '#e2e/fixtures/awake.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'
import type { RunningServer } from '#e2e/fixtures/running-server.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

let server: RunningServer
test.beforeEach(({ server: shared }) => {
  server = shared
})

const logOf = (page: Page) => page.getByRole('log', { name: 'Conversation' })
const replyOf = (page: Page) => page.getByRole('textbox', { name: 'Reply' })
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

/** Somebody without an account asks something in the shop. */
async function ask(browser: Browser, name: string, text: string) {
  const { page, context } = await openShop(browser, server.baseURL)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'Message' }).fill(text)
  await page.getByRole('button', { name: 'Start chat' }).click()
  await expect(logOf(page)).toContainText(text)
  return { page, context }
}

/** An agent at the desk who has just accepted what somebody asks. */
async function talkTo(browser: Browser, agent: string, name: string) {
  const { page, context } = await signIn(browser, server.baseURL, agent)
  await setPresence(page, 'Busy')
  const customer = await ask(browser, name, `${name} has a question.`)
  await page.getByRole('tab', { name: 'Queue' }).click()
  const row = page.getByRole('list', { name: 'Queue' }).getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: 'Accept' }).click()
  await expect(logOf(page)).toContainText(`${name} has a question.`)
  return { page, context, customer }
}

/** Each browser waits for the same moment of the clock that they share. */
async function clickAtOnce(buttons: Locator[]) {
  const moment = Date.now() + 1_000
  await Promise.all(
    buttons.map((button) =>
      button.evaluate(
        (element: HTMLElement, at) =>
          new Promise<void>((done) => {
            setTimeout(() => done(element.click()), at - Date.now())
          }),
        moment,
      ),
    ),
  )
}

test('a conversation is accepted, answered, resolved and wrapped up without a mouse', async ({ browser }) => {
  const { page, context } = await signIn(browser, server.baseURL, 'agent1')
  await setPresence(page, 'Available')
  const customer = await ask(browser, 'Keys Only', 'Do you hear me?')
  await expect(page.getByRole('region', { name: 'Reserved for you' })).toContainText('Keys Only')
  await page.getByRole('combobox', { name: 'Presence' }).blur()
  await press(page, 'a')
  await expect(logOf(page)).toContainText('Do you hear me?')

  await press(page, 'r')
  await expect(replyOf(page)).toBeFocused()
  await page.keyboard.type('I do, easily.')
  await press(page, 'ControlOrMeta+Enter')
  await expect(logOf(customer.page)).toContainText('I do, easily.')
  await expect(replyOf(page)).toHaveValue('')

  await press(page, 'Escape', 'n')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Only a sound check.')
  await press(page, 'ControlOrMeta+Enter')
  await expect(logOf(page)).toContainText('Only a sound check.')
  await expect(logOf(customer.page)).not.toContainText('Only a sound check.')

  await press(page, 'Escape', 'e')
  const wrapUp = page.getByRole('region', { name: 'Wrap-up' })
  const disposition = wrapUp.getByRole('combobox', { name: 'Disposition' })
  await expect(disposition).toBeFocused()
  await press(page, 'ControlOrMeta+Enter')
  await expect(wrapUp).toContainText('Choose an outcome first.')
  await expect(disposition.getByRole('option')).not.toHaveCount(1)
  await press(page, 'ArrowDown')
  await expect(disposition).not.toHaveValue('')
  await press(page, 'ControlOrMeta+Enter')
  await expect(wrapUp).toBeHidden()
  await expect(page.getByRole('list', { name: 'Mine' }).getByRole('listitem')).toHaveCount(0)
  await setPresence(page, 'Offline')
  await Promise.all([context.close(), customer.context.close()])
})

test('a macro is chosen by keys, reads as it will be sent, and Escape waves it off', async ({ browser }) => {
  const { page, context, customer } = await talkTo(browser, 'agent2', 'Mari Macro')
  await replyOf(page).fill('/gree')
  const option = page
    .getByRole('listbox', { name: 'Macros' })
    .getByRole('option', { name: /^Greeting Hello/ })
  await expect(option).toContainText('Hello Mari')
  await press(page, 'Escape')
  await expect(option).toBeHidden()
  await expect(replyOf(page)).toHaveValue('/gree')
  await expect(replyOf(page)).toBeFocused()
  await press(page, 't')
  await expect(option).toBeVisible()
  await press(page, 'Enter')
  await expect(replyOf(page)).toHaveValue(/^Hello Mari, this is \w+/)
  await Promise.all([context.close(), customer.context.close()])
})

test('drafts survive a reload at once, and another browser has them too', async ({ browser }) => {
  const { page, context, customer } = await talkTo(browser, 'agent2', 'Dora Draft')
  await replyOf(page).fill('Half an answer')
  await page.getByRole('textbox', { name: 'Note' }).fill('Half a note')
  await reload(page)
  await expect(replyOf(page)).toHaveValue('Half an answer')
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Half a note')
  await replyOf(page).fill('Half an answer, more')
  await expect(page.getByText('draft saved')).toBeVisible()

  const other = await signIn(browser, server.baseURL, 'agent2')
  await other.page
    .getByRole('list', { name: 'Mine' })
    .getByRole('button', { name: /Dora Draft/ })
    .click()
  await expect(replyOf(other.page)).toHaveValue('Half an answer, more')
  await Promise.all([context.close(), other.context.close(), customer.context.close()])
})

test('what a colleague wrote meanwhile makes Send ask first', async ({ browser }) => {
  const { page, context, customer } = await talkTo(browser, 'agent3', 'Una Unseen')
  await replyOf(page).fill('I can offer nothing.')
  const supervisor = await signIn(browser, server.baseURL, 'supervisor')
  await visit(supervisor.page, page.url())
  await supervisor.page.getByRole('textbox', { name: 'Note' }).fill('Offer the courier swap.')
  await supervisor.page.getByRole('button', { name: 'Add note' }).click()
  await expect(logOf(page)).toContainText('Offer the courier swap.')

  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'A colleague wrote something' })).toBeVisible()
  await page.getByRole('button', { name: 'Read first' }).click()
  await expect(replyOf(page)).toHaveValue('I can offer nothing.')
  await expect(logOf(customer.page)).not.toContainText('nothing')
  await replyOf(page).fill('A courier swaps it.')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(logOf(customer.page)).toContainText('A courier swaps it.')
  await Promise.all([context.close(), supervisor.context.close(), customer.context.close()])
})

test('a session that ends elsewhere cuts the desk and keeps what was being written', async ({ browser }) => {
  const { page, context, customer } = await talkTo(browser, 'agent3', 'Sena Session')
  await replyOf(page).fill('Not sent yet')
  const other = await context.newPage()
  await visit(other, '/day')
  await other.getByRole('button', { name: /^Account of/ }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await other.waitForURL(/\/sign-in/)

  await expect(page.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  await customer.page.getByRole('textbox', { name: 'Message' }).fill('Are you there?')
  await customer.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(logOf(customer.page)).toContainText('Are you there?')
  await expect(replyOf(page)).toHaveValue('Not sent yet')
  await expect(logOf(page)).not.toContainText('Are you there?')

  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('textbox', { name: 'E-mail' }).fill('agent3@demo.example')
  await page.getByLabel('Password', { exact: true }).fill('throughline')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(replyOf(page)).toHaveValue('Not sent yet')
  await expect(logOf(page)).toContainText('Are you there?')
  await Promise.all([context.close(), customer.context.close()])
})

test('two agents accept at one instant: one owns it, the other is told who', async ({ browser }) => {
  const people = [
    await signIn(browser, server.baseURL, 'agent1'),
    await signIn(browser, server.baseURL, 'agent4'),
  ]
  for (const { page } of people) {
    await setPresence(page, 'Busy')
    await page.getByRole('tab', { name: 'Queue' }).click()
  }
  for (const name of ['Race One', 'Race Two']) {
    const customer = await ask(browser, name, 'Who takes me?')
    const buttons = people.map(({ page }) =>
      page
        .getByRole('list', { name: 'Queue' })
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByRole('button', { name: 'Accept' }),
    )
    await Promise.all(buttons.map((button) => expect(button).toBeVisible()))
    await clickAtOnce(buttons)
    const refusals = people.map(({ page }) => page.getByText(/has just taken it/))
    const owners = people.map(({ page }) => page.getByRole('heading', { level: 2, name }))
    const count = async (found: typeof owners) =>
      (await Promise.all(found.map((one) => one.count()))).map((times) => Math.min(times, 1))
    await expect.poll(async () => (await count(owners)).toSorted((a, b) => a - b)).toEqual([0, 1])
    await expect.poll(async () => (await count(refusals)).toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await count(owners)).not.toEqual(await count(refusals))
    await Promise.all(people.map(({ page }) => reload(page)))
    for (const { page } of people) await page.getByRole('tab', { name: 'Queue' }).click()
    await customer.context.close()
  }
  await Promise.all(people.map(({ context }) => context.close()))
})
