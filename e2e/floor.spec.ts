import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from '@playwright/test'
import { expectNoFaults } from '#e2e/fixtures/axe.ts'
import { visit } from '#e2e/fixtures/awake.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'
import { expect, test } from '#e2e/fixtures/test.ts'
import { Visitor } from '#e2e/fixtures/visitor.ts'

/** A visitor with a name of their own, so that nothing another spec left behind is taken for them. */
async function writeIn(browser: Browser, baseURL: string, message: string) {
  const name = `Nora ${randomUUID().slice(0, 8)}`
  const { page } = await openShop(browser, baseURL)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name.replace(' ', '.')}@visitor.example`)
  await page.getByRole('textbox', { name: 'Message' }).fill(message)
  await page.getByRole('button', { name: 'Start chat' }).click()
  await expect(page.getByRole('log', { name: 'Conversation' })).toContainText(message)
  return { name, page }
}

const figure = (page: Page, queue: string, term: string): Locator =>
  page
    .getByRole('region', { name: queue, exact: true })
    .locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) })
    .locator('dd')
    .first()

async function nameOf(page: Page): Promise<string> {
  const label = await page.getByRole('button', { name: /^Account of/ }).getAttribute('aria-label')
  return (label ?? '').replace('Account of ', '')
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Agents' }).getByRole('row').filter({ hasText: name })

test('a supervisor sees a customer come, reads along, reassigns, undoes it and takes over', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const { page: floor } = await signIn(browser, baseURL, 'supervisor', '/floor')
  const { page: first } = await signIn(browser, baseURL, 'agent1')
  const { page: second } = await signIn(browser, baseURL, 'agent2')
  const [firstName, secondName] = [await nameOf(first), await nameOf(second)]
  await setPresence(first, 'Busy')
  await setPresence(second, 'Busy')
  await setPresence(second, 'Break')
  await expect(rowOf(floor, firstName)).toContainText('Busy')
  await expect(rowOf(floor, secondName)).toContainText(/Break\s*0:\d\d/)

  const waiting = figure(floor, 'Orders', 'Waiting')
  const before = Number(await waiting.innerText())
  const customer = await writeIn(browser, baseURL, 'Where is my parcel?')
  await expect(waiting).toHaveText(String(before + 1))
  await expect(figure(floor, 'Orders', 'Longest wait')).toHaveText(/^\d+:\d\d/)

  await waiting.getByRole('button').click()
  const line = floor.getByRole('list', { name: 'Orders: Waiting' }).getByRole('listitem').filter({
    hasText: customer.name,
  })
  await line.getByRole('button', { name: 'Open' }).click()
  const log = floor.getByRole('log', { name: 'Conversation' })
  await expect(log).toContainText('Where is my parcel?')
  await customer.page.getByRole('textbox', { name: 'Message' }).fill('It was due on Monday.')
  await customer.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(log).toContainText('It was due on Monday.')

  const giveTo = async (name: string) => {
    await floor.getByRole('button', { name: 'Reassign', exact: true }).click()
    await floor.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await expect(rowOf(floor, name)).toContainText(customer.name)
  }
  await giveTo(secondName)
  await expect(waiting).toHaveText(String(before))
  await expect(second.getByRole('list', { name: 'Mine' })).toContainText(customer.name)

  await giveTo(firstName)
  await expect(rowOf(floor, secondName)).not.toContainText(customer.name)
  await floor.getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(floor, secondName)).toContainText(customer.name)
  await expect(first.getByRole('list', { name: 'Mine' })).not.toContainText(customer.name)

  await floor.getByRole('button', { name: 'Take over', exact: true }).click()
  await floor.getByRole('dialog').getByRole('button', { name: 'Take over' }).click()
  await floor.waitForURL(/\/desk\?c=/)
  await floor.getByRole('textbox', { name: 'Reply' }).fill('I look into it myself.')
  await floor.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(customer.page.getByRole('log', { name: 'Conversation' })).toContainText(
    'I look into it myself.',
  )
  await expect(second.getByRole('list', { name: 'Mine' })).not.toContainText(customer.name)
})

test('the keyboard reaches the conversations behind a figure and comes back to it', async ({
  browser,
  baseURL,
}) => {
  const { page } = await signIn(browser, baseURL, 'supervisor', '/floor')
  const customer = await writeIn(browser, baseURL, 'Hello?')
  const button = figure(page, 'Orders', 'Waiting').getByRole('button')
  await expect(button).not.toHaveText('0')
  await button.focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: 'Orders: Waiting' })
  await expect(list).toContainText(customer.name)
  await page.keyboard.press('j')
  await expect(page.getByRole('log', { name: 'Conversation' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(button).toBeFocused()
})

test('a supervisor moves two at once and back, watches, whispers to the agent alone, joins and sets presence', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const { page: floor } = await signIn(browser, baseURL, 'supervisor', '/floor')
  const { page: first } = await signIn(browser, baseURL, 'agent1')
  const firstName = await nameOf(first)
  await setPresence(first, 'Busy')
  const customer = await writeIn(browser, baseURL, 'The lid is broken.')
  const other = new Visitor(`Olaf ${randomUUID().slice(0, 8)}`, baseURL)
  await other.start('Where is my refund?')

  const waiting = figure(floor, 'Orders', 'Waiting')
  await expect(waiting).toHaveText('2')
  await waiting.getByRole('button').click()
  const ofFirst = rowOf(floor, firstName)
  const moveBoth = async () => {
    for (const { name } of [customer, other])
      await floor.getByRole('checkbox', { name: `Select ${name}` }).check()
    await floor.getByRole('status').filter({ hasText: '2 selected' }).waitFor()
    await floor.getByRole('button', { name: 'Reassign', exact: true }).last().click()
    await expectNoFaults(floor)
    await floor.getByRole('dialog').getByRole('button', { name: firstName, exact: true }).click()
    await expect(waiting).toHaveText('0')
    for (const { name } of [customer, other]) await expect(ofFirst).toContainText(name)
  }
  await moveBoth()
  await floor.getByRole('button', { name: 'Undo' }).click()
  await expect(waiting).toHaveText('2')
  await expect(ofFirst).toContainText('nothing')
  await moveBoth()

  await ofFirst.getByRole('button', { name: 'Open' }).click()
  const held = floor.getByRole('list', { name: `${firstName}: Holding` })
  await held
    .getByRole('listitem')
    .filter({ hasText: customer.name })
    .getByRole('button', { name: 'Watch' })
    .click()
  await expect(floor.getByText('You are watching silently.')).toBeVisible()
  await floor.getByRole('textbox', { name: 'Whisper' }).fill('Offer her a new lid.')
  await floor.getByRole('button', { name: 'Whisper', exact: true }).click()
  await first.getByRole('list', { name: 'Mine' }).getByText(customer.name).click()
  await expect(first.getByRole('log', { name: 'Conversation' })).toContainText('Offer her a new lid.')

  await floor.getByRole('button', { name: 'Join', exact: true }).click()
  await floor.getByRole('textbox', { name: 'Reply' }).fill('I am her supervisor: a new lid is on its way.')
  await floor.getByRole('button', { name: 'Send', exact: true }).click()
  const said = customer.page.getByRole('log', { name: 'Conversation' })
  await expect(said).toContainText('a new lid is on its way')
  await expect(said).not.toContainText('Offer her a new lid.')
  await expectNoFaults(floor)

  await ofFirst.getByRole('button', { name: 'Set presence' }).click()
  await floor.getByRole('menuitem', { name: 'Break' }).click()
  await expect(ofFirst).toContainText('Break')
  await expect(first.getByRole('combobox', { name: 'Presence' })).toHaveValue('break')
  await ofFirst.getByRole('button', { name: `More for ${firstName}` }).click()
  await floor.getByRole('menuitem', { name: 'Capacity' }).click()
  await floor.getByRole('spinbutton', { name: 'Units' }).fill('1')
  await expectNoFaults(floor)
  await floor.getByRole('button', { name: 'Save' }).click()
  await expect(floor.getByText('nothing new comes until they are below')).toBeVisible()
  other.close()
})

test('a manager reads the floor but moves nothing, and an agent does not see it', async ({
  browser,
  baseURL,
}) => {
  const customer = await writeIn(browser, baseURL, 'Is anybody there?')
  const { page } = await signIn(browser, baseURL, 'manager', '/floor')
  await figure(page, 'Orders', 'Waiting').getByRole('button').click()
  const row = page.getByRole('list', { name: 'Orders: Waiting' }).getByRole('listitem').filter({
    hasText: customer.name,
  })
  await row.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('log', { name: 'Conversation' })).toContainText('Is anybody there?')
  await expect(page.getByRole('button', { name: 'Take over' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Reassign' })).toHaveCount(0)
  for (const name of ['Watch', 'Whisper', 'Join', 'Set presence'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)

  const { page: agent } = await signIn(browser, baseURL, 'agent1')
  await visit(agent, '/floor')
  await expect(agent.getByText('Your role does not open this page.')).toBeVisible()
  await expect(agent.getByRole('table', { name: 'Agents' })).toHaveCount(0)
})

for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 375],
] as const)
  test(`nothing is wrong for assistive technology, ${colorScheme} at ${width}`, async ({
    browser,
    baseURL,
  }) => {
    const { page } = await signIn(browser, baseURL, 'supervisor', '/floor')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await expect(page.getByRole('region', { name: 'Orders', exact: true })).toBeVisible()
    await expectNoFaults(page)
    await page.getByRole('button', { name: 'What the figures of Orders mean' }).click()
    await expectNoFaults(page)
    await page.keyboard.press('Escape')
    await figure(page, 'Orders', 'Answered').getByRole('button').click()
    await expect(page.getByRole('group', { name: 'Conversations' })).toBeVisible()
    await expectNoFaults(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
