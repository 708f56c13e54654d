import type { Page } from '@playwright/test'
import { expectNoFaults } from '#e2e/fixtures/axe.ts'
import { reload, visit } from '#e2e/fixtures/awake.ts'
import { signIn } from '#e2e/fixtures/people.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

const casesOf = (page: Page) => page.getByRole('list', { name: 'Cases' })
const rowOf = (page: Page, name: string) => casesOf(page).getByRole('listitem').filter({ hasText: name })
const submit = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click()
const headingOf = (page: Page) =>
  page.getByRole('region', { name: 'Case', exact: true }).getByRole('heading', { level: 2 })

/** Keys are heard from the moment that the screen says it is live. */
const untilLive = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'live' })).toBeVisible({ timeout: 30_000 })

/** Opens the first case that nobody owns and gives its customer's name. */
async function openDetected(page: Page) {
  await untilLive(page)
  await page.getByRole('radio', { name: 'Detected' }).click()
  await expect(casesOf(page).getByRole('listitem').first()).toContainText('Detected')
  await casesOf(page).getByRole('button').first().click()
  await expect(headingOf(page)).toBeVisible()
  return headingOf(page).innerText()
}

test('a manager wins a customer back, step by step, and who looks on sees each step without a reload', async ({
  browser,
  baseURL,
}) => {
  const manager = await signIn(browser, baseURL, 'manager', '/recovery')
  const supervisor = await signIn(browser, baseURL, 'supervisor', '/recovery')
  const { page } = manager
  const name = await openDetected(page)
  await rowOf(supervisor.page, name).getByRole('button').click()
  await expect(supervisor.page.getByText('Read only')).toBeVisible()
  await expect(supervisor.page.getByRole('button', { name: 'Take case' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Take case' }).click()
  await expect(rowOf(supervisor.page, name)).toContainText('Owned')

  await page.getByRole('button', { name: 'Record contact' }).click()
  await submit(page, 'Record contact')
  await expect(page.getByText('Write a few words.')).toBeVisible()
  await page.getByLabel('What was said and agreed').fill('Apologised; they want the blue one.')
  await submit(page, 'Record contact')
  await expect(rowOf(supervisor.page, name)).toContainText('Contacted')
  await expect(supervisor.page.getByText('Apologised; they want the blue one.')).toBeVisible()

  await page.getByRole('button', { name: 'Record remedy' }).click()
  await page.getByLabel('What was done').selectOption({ label: 'Replacement' })
  await page.getByLabel('Details').fill('Blue one by courier')
  await page.getByLabel('Cost in EUR').fill('7,40')
  await submit(page, 'Record remedy')
  await expect(rowOf(supervisor.page, name)).toContainText('Remedied')
  await expect(supervisor.page.getByText('cost €7.40')).toBeVisible()

  await page.getByRole('button', { name: 'Close case' }).click()
  await submit(page, 'Close case')
  await expect(page.getByText('Choose an outcome.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Recovered' })
  await page.getByRole('combobox', { name: 'Cause' }).selectOption({ label: 'Promise not kept' })
  await submit(page, 'Close case')
  await expect(rowOf(supervisor.page, name)).toHaveCount(0)
  await supervisor.page.getByRole('radio', { name: 'Confirmed' }).click()
  await expect(rowOf(supervisor.page, name)).toContainText('Support')
  await Promise.all([manager.context.close(), supervisor.context.close()])
})

test('what was typed into a form survives closing it and a reload', async ({ browser, baseURL }) => {
  const { page, context } = await signIn(browser, baseURL, 'manager', '/recovery')
  await openDetected(page)
  await page.keyboard.press('t')
  await expect(page.getByRole('button', { name: 'Record contact' })).toBeEnabled()
  await page.keyboard.press('c')
  await page.getByLabel('What was said and agreed').fill('Half a sentence')
  await page.keyboard.press('Escape')
  await reload(page)
  await page.getByRole('button', { name: 'Record contact' }).click()
  await expect(page.getByLabel('What was said and agreed')).toHaveValue('Half a sentence')
  await context.close()
})

test('the board is worked by keyboard, links to a case, and can be taken away as a file', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await signIn(browser, baseURL, 'manager', '/recovery')
  await untilLive(page)
  await page.keyboard.press('j')
  await expect(page).toHaveURL(/case=/)
  const name = await headingOf(page).innerText()
  await visit(page, page.url())
  await untilLive(page)
  await expect(headingOf(page)).toHaveText(name)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/case=/)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as CSV' }).click()
  expect((await download).suggestedFilename()).toBe('recovery-cases.csv')
  await page.getByRole('searchbox', { name: 'Search by customer' }).fill('zzzz nobody')
  await page.getByRole('button', { name: 'Show all open cases' }).click()
  await expect(rowOf(page, name)).toBeVisible()
  await visit(page, '/recovery?case=00000000-0000-7000-8000-000000000000')
  await expect(page.getByText('This case does not exist, or you may not see it.')).toBeVisible()
  await context.close()
})

test('an agent has no recovery board, by page or by file', async ({ browser, baseURL }) => {
  const { page, context } = await signIn(browser, baseURL, 'agent1')
  await visit(page, '/recovery')
  await expect(casesOf(page)).toHaveCount(0)
  await expect(page.getByText('Your role does not open this page.')).toBeVisible()
  expect((await page.request.get('/recovery/export')).status()).toBe(403)
  await context.close()
})

test('one pane at a time on a small screen, and axe finds nothing in light, dark, wide and narrow', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await signIn(browser, baseURL, 'manager', '/recovery')
  await untilLive(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1440, height: 900 })
    await expectNoFaults(page)
    await casesOf(page).getByRole('button').first().click()
    await expect(headingOf(page)).toBeVisible()
    await expectNoFaults(page)
    await page.setViewportSize({ width: 375, height: 800 })
    await expect(casesOf(page)).toBeHidden()
    await expectNoFaults(page)
    await page.getByRole('button', { name: 'Back to the cases' }).click()
    await expect(casesOf(page)).toBeVisible()
    await expectNoFaults(page)
  }
  await context.close()
})
