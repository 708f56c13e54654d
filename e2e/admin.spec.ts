import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expectNoFaults } from '#e2e/fixtures/axe.ts'
import { reload, visit } from '#e2e/fixtures/awake.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'
import { startServer } from '#e2e/fixtures/running-server.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

const SECTIONS = [
  '',
  '/people',
  '/queues',
  '/hours',
  '/routing',
  '/widget',
  '/dispositions',
  '/macros',
  '/offers',
  '/facts',
  '/sources',
  '/webhooks',
  '/import',
  '/audit',
]

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function pick(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option })
}

/** Somebody new of Orders, who came in by their link; on the desk. */
async function comeIn(browser: Browser, baseURL: string, admin: Page, name: string) {
  await visit(admin, '/admin/people')
  await admin.getByRole('button', { name: 'Invite person' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Invite a person' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Invite person' }).click()
  await expect(dialog.getByText('This is not an e-mail address.')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(name)
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(`${randomUUID()}@new.example`)
  await pick(admin, 'Add a queue', 'Orders')
  await dialog.getByRole('button', { name: 'Invite person' }).click()
  const link = await admin.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await admin.getByRole('button', { name: 'Done' }).click()
  await expect(rowOf(admin, name)).toContainText('Invited')
  return enter(browser, baseURL, link)
}

async function enter(browser: Browser, baseURL: string, link: string) {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await visit(page, new URL(link).pathname)
  await expectNoFaults(page)
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByLabel('Password again').fill('short')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await expect(page.getByText('At least 10 characters.').last()).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('a kettle that is red')
  await page.getByLabel('Password again').fill('a kettle that is red')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await page.waitForURL('**/desk')
  return page
}

test('an invited person comes in by a link that works once, works, and is out when disabled', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const { page: admin } = await signIn(browser, baseURL, 'admin', '/admin')
  const name = `Ivo ${randomUUID().slice(0, 8)}`
  const desk = await comeIn(browser, baseURL, admin, name)
  await setPresence(desk, 'Busy')

  const { page: shop } = await openShop(browser, baseURL)
  const visitor = `Vera ${randomUUID().slice(0, 8)}`
  await shop.getByRole('textbox', { name: 'Name' }).fill(visitor)
  await shop.getByRole('textbox', { name: 'E-mail' }).fill(`${randomUUID()}@visitor.example`)
  await shop.getByRole('textbox', { name: 'Message' }).fill('Is anybody there?')
  await shop.getByRole('button', { name: 'Start chat' }).click()
  await desk.getByRole('tab', { name: 'Queue' }).click()
  const waiting = desk.getByRole('list', { name: 'Queue' }).getByRole('listitem').filter({ hasText: visitor })
  await waiting.getByRole('button', { name: 'Accept' }).click()
  await expect(desk.getByRole('log', { name: 'Conversation' })).toContainText('Is anybody there?')

  await visit(admin, '/admin/people')
  await admin.getByRole('searchbox', { name: 'Search' }).fill(name)
  await expect(rowOf(admin, name)).toContainText('holds 1 conversation')
  await admin.getByRole('button', { name: `More for ${name}` }).click()
  await admin.getByRole('menuitem', { name: 'Disable' }).click()
  await admin.getByRole('button', { name: 'Return work to the queue and disable' }).click()
  await expect(rowOf(admin, name)).toContainText('Disabled')
  await expect(
    shop
      .getByRole('status')
      .filter({ hasText: /place|line|queue|wait/i })
      .first(),
  ).toBeVisible()
  await visit(desk, '/desk')
  await desk.waitForURL('**/sign-in**')

  await visit(admin, '/admin/audit')
  await admin.getByRole('searchbox', { name: 'Search' }).fill(name)
  for (const action of ['agent invited', 'agent work returned', 'agent disabled'])
    await expect(admin.getByRole('row').filter({ hasText: action }).first()).toBeVisible()
})

test('a used link and a stranger’s token are told as such', async ({ page }) => {
  await visit(page, '/invitation/not-a-token')
  await expect(page.getByText('This link was used, has expired or was replaced.')).toBeVisible()
  await visit(page, '/first-administrator?token=guess')
  await expect(page.getByText('This address was used or replaced.')).toBeVisible()
})

test('a queue, a disposition, a macro and an offer are set up, found, archived and brought back', async ({
  browser,
  baseURL,
}) => {
  const { page } = await signIn(browser, baseURL, 'admin', '/admin/queues')
  const mark = randomUUID().slice(0, 8)
  await page.getByRole('button', { name: 'Add queue' }).click()
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save' })
  await page.getByRole('spinbutton', { name: 'Answer within (seconds)' }).fill('1')
  await save.click()
  await expect(page.getByText('Name the queue.')).toBeVisible()
  await expect(page.getByText('At least 5 seconds.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Queue ${mark}`)
  await page.getByRole('spinbutton', { name: 'Answer within (seconds)' }).fill('45')
  await pick(page, 'Team', 'Customer care')
  await save.click()
  await expect(rowOf(page, `Queue ${mark}`)).toContainText('80 % within 45 s')

  await visit(page, '/admin/dispositions')
  await page.getByRole('button', { name: 'Add disposition' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Solved ${mark}`)
  await save.click()
  await page.getByRole('searchbox', { name: 'Search' }).fill(mark)
  const archive = page.getByRole('button', { name: `Archive Solved ${mark}` })
  await archive.click()
  await expect(rowOf(page, `Solved ${mark}`)).toContainText('Archived')
  await page.getByRole('button', { name: `Restore Solved ${mark}` }).click()
  await expect(archive).toBeVisible()

  await visit(page, '/admin/macros')
  await page.getByRole('button', { name: 'Add macro' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Greeting ${mark}`)
  await page.getByRole('textbox', { name: 'Text' }).fill('Hello {{customer.first_name}}')
  await save.click()
  await expect(rowOf(page, `Greeting ${mark}`)).toBeVisible()

  await visit(page, '/admin/offers')
  await page.getByRole('button', { name: 'Add offer' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Mugs ${mark}`)
  await save.click()
  await expect(page.getByText('Choose a kind.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Sales' })
  await page.getByRole('textbox', { name: 'What it is' }).fill('Two mugs')
  await page.getByRole('textbox', { name: 'Tiers' }).fill('Gold, Silver')
  await page.getByRole('checkbox', { name: 'A delivery is late' }).check()
  await save.click()
  await expect(rowOf(page, `Mugs ${mark}`)).toContainText('Gold, Silver · A delivery is late')
})

test('closing a form with something typed asks first, and keeps it', async ({ browser, baseURL }) => {
  const { page } = await signIn(browser, baseURL, 'admin', '/admin/macros')
  await page.getByRole('button', { name: 'Add macro' }).click()
  await page.getByRole('textbox', { name: 'Text' }).fill('Half a thought')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Discard what you typed?')).toBeVisible()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a thought')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a site is allowed only by what browsers send, and a new secret is shown once', async ({
  browser,
  baseURL,
}) => {
  const { page } = await signIn(browser, baseURL, 'admin', '/admin/widget')
  const widget = page.getByRole('article').first()
  const origin = `https://${randomUUID().slice(0, 8)}.example`
  const field = widget.getByRole('textbox', { name: 'Origin' })
  await field.fill('http://shop.example/path')
  await widget.getByRole('button', { name: 'Allow' }).click()
  await expect(widget.getByText('Give an origin such as https://shop.example')).toBeVisible()
  await expect(field).toHaveValue('http://shop.example/path')
  await field.fill(origin)
  await widget.getByRole('button', { name: 'Allow' }).click()
  await widget.getByRole('button', { name: `Remove ${origin}` }).click()
  await expect(widget.getByRole('listitem').filter({ hasText: origin })).toHaveCount(0)

  await widget.getByRole('button', { name: 'New secret' }).click()
  await page.getByRole('button', { name: 'Make a new secret' }).click()
  const secret = await page.getByRole('textbox', { name: 'Secret' }).inputValue()
  expect(secret).toMatch(/^[\w-]{43}$/)
  await page.getByRole('button', { name: 'Done' }).click()
  await reload(page)
  expect(await page.content()).not.toContain(secret)
})

test('a kind of fact that is added is found in words at once', async ({ browser, baseURL }) => {
  const { page } = await signIn(browser, baseURL, 'admin', '/admin/facts')
  await page.getByRole('button', { name: 'Add a kind' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Garden pass')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('textbox', { name: 'A customer’s message' }).fill('It is garden pass 4711 0815.')
  await expect(page.getByRole('list', { name: 'Found in the message' })).toContainText('Garden pass')
})

test('administration opens to administrators alone', async ({ browser, baseURL }) => {
  const { page } = await signIn(browser, baseURL, 'manager', '/desk')
  for (const section of SECTIONS) {
    await visit(page, `/admin${section}`)
    await expect(page.getByText('Your role does not open this page.')).toBeVisible()
  }
})

test('an agent sees their own day, each figure with its definition', async ({ browser, baseURL }) => {
  const { page } = await signIn(browser, baseURL, 'agent1', '/day')
  await expect(page.getByText('Only you see this page.')).toBeVisible()
  await expectNoFaults(page)
  const figures = ['Handled', 'Handle time', 'First-contact resolution', 'Customer ratings', 'Promises kept']
  for (const name of figures) {
    await page.getByRole('region', { name, exact: true }).getByRole('button').click()
    await expect(page.getByRole('dialog', { name: `What is “${name}”?` })).toBeVisible()
    if (name === 'Handled') await expectNoFaults(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on administration's first page and in a dialog, ${colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const { page } = await signIn(browser, baseURL, 'admin', '/admin')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoFaults(page)
    await visit(page, '/admin/people')
    await page.getByRole('button', { name: 'Invite person' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoFaults(page)
  })

test('an empty workspace makes its first administrator by the printed address, who sees what to do', async ({
  browser,
}) => {
  test.setTimeout(200_000)
  const server = await startServer({ args: ['--no-demo'] })
  try {
    const address = /\/first-administrator\?token=[\w-]+/
    await expect.poll(() => server.output).toMatch(address)
    const path = address.exec(server.output)?.[0] ?? ''
    const page = await (await browser.newContext({ baseURL: server.baseURL })).newPage()
    await visit(page, path)
    await expectNoFaults(page)
    await page.getByRole('textbox', { name: 'Name of the workspace' }).fill('Kettle & Co')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Admin')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@kettle.example')
    await page.getByLabel('Password', { exact: true }).fill('a kettle that is red')
    await page.getByLabel('Password again').fill('a kettle that is red')
    await page.getByRole('button', { name: 'Make administrator and sign in' }).click()
    await page.waitForURL('**/admin')
    await expect(page.getByText('Nothing can be answered yet.')).toBeVisible()
    await expect(page.getByRole('link', { name: /Add a team/ })).toContainText('Do this next')
    await expectNoFaults(page)
    await visit(page, '/admin/queues')
    await expect(page.getByText('Add a team first, under People.')).toBeVisible()
    await visit(page, path)
    await expect(page.getByText('This address was used or replaced.')).toBeVisible()
  } finally {
    await server.remove()
  }
})

test('hours that never open and skills that nobody has are told, and routing is set within its limits', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await signIn(browser, baseURL, 'admin', '/admin/hours')
  const mark = randomUUID().slice(0, 8)
  const save = page.getByRole('dialog').getByRole('button', { name: 'Save' })
  await page.getByRole('button', { name: 'Add hours' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Hours ${mark}`)
  await page.getByLabel('Monday, to').fill('09:00')
  await save.click()
  await expect(page.getByText('This is no time at all.')).toBeVisible()
  await expect(page.getByLabel('Monday, to')).toBeFocused()
  await page.getByLabel('Monday, to').fill('17:00')
  for (let day = 0; day < 5; day++)
    await page.getByRole('button', { name: 'Remove 09:00 to 17:00' }).first().click()
  await expect(page.getByRole('dialog')).toContainText('Now: Never opens.')
  await expectNoFaults(page)
  await save.click()
  await expect(rowOf(page, `Hours ${mark}`)).toContainText('Never opens.')

  await visit(page, '/admin/queues')
  await page.getByRole('button', { name: 'Add queue' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(`Strict ${mark}`)
  await pick(page, 'Team', 'Customer care')
  await pick(page, 'Add a person', 'Agnes Lepik')
  await page.locator('summary', { hasText: 'Skills' }).click()
  await page.getByRole('button', { name: 'Add a skill' }).click()
  await page.getByRole('combobox', { name: 'Skill' }).fill('Polish')
  await expect(page.getByText('Nobody here has Polish 3.')).toBeVisible()
  await page.locator('summary', { hasText: 'Hours and priority' }).click()
  await pick(page, 'Opening hours', `Hours ${mark}`)
  await page.getByRole('spinbutton', { name: 'Priority' }).fill('9')
  await page.locator('summary', { hasText: 'Hours and priority' }).click()
  await save.click()
  await expect(page.getByRole('spinbutton', { name: 'Priority' })).toBeFocused()
  await expectNoFaults(page)
  await page.getByRole('spinbutton', { name: 'Priority' }).fill('5')
  await save.click()
  await expect(rowOf(page, `Strict ${mark}`)).toContainText('Nobody here has Polish 3.')
  await expect(rowOf(page, `Strict ${mark}`)).toContainText('Never opens.')
  await page.getByRole('button', { name: `Archive Strict ${mark}` }).click()
  await expect(rowOf(page, `Strict ${mark}`)).toContainText('Archived')

  await visit(page, '/admin/routing')
  const reservation = page.getByRole('spinbutton', { name: 'Reservation (seconds)' })
  for (const [seconds, said] of [
    ['1', 'At least 5 seconds.'],
    ['21', 'In force from now on.'],
    ['20', 'In force from now on.'],
  ] as const) {
    // A page that is just taking over its fields may put its own value back.
    await expect(async () => {
      await reservation.fill(seconds)
      await expect(reservation).toHaveValue(seconds, { timeout: 500 })
    }).toPass()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(said).last()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled({ enabled: seconds === '1' })
  }
  await visit(page, '/admin/audit')
  await expect(page.getByRole('row').filter({ hasText: 'routing changed' }).first()).toContainText('21')
  await context.close()
})
