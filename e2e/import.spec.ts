import { randomUUID } from 'node:crypto'
import { expectNoFaults } from '#e2e/fixtures/axe.ts'
import { signIn } from '#e2e/fixtures/people.ts'
import { expect, test } from '#e2e/fixtures/test.ts'

test('a file with a broken row comes in by hand, and the broken row comes back with its reason', async ({
  browser,
  baseURL,
}) => {
  const tag = randomUUID().slice(0, 8)
  const { page } = await signIn(browser, baseURL, 'admin', '/admin/import')
  const rows = [
    'Ref;Full name;Mail',
    `${tag}-1;Åsa Öberg;a.${tag}@shop.se`,
    `${tag}-2;Broken`,
    `${tag}-3;Bo;b.${tag}@shop.se`,
  ]
  const buffer = Buffer.from(rows.join('\n'), 'latin1')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: `${tag}.csv`, mimeType: 'text/csv', buffer })

  await expect(page.getByRole('table', { name: 'First rows' })).toContainText('Åsa Öberg')
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1252')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('column:Full name')
  await page.getByLabel('Customer number').selectOption({ label: 'Ref' })
  await page.getByLabel('Where it comes from').fill(tag)
  await expectNoFaults(page)

  await page.getByRole('button', { name: 'Check the file' }).click()
  const check = page.getByRole('region', { name: 'What the check found' })
  await expect(check.getByText('This row has 2 columns where the first has 3.')).toBeVisible()
  await page.getByRole('button', { name: 'Start the import' }).click()
  await expect(page.getByText('Done', { exact: true })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: '2' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Get the wrong rows as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('wrong-rows.csv')

  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Taken back', { exact: true }).first()).toBeVisible()
})

test('a file chosen before the page listens is taken all the same', async ({ browser, baseURL }) => {
  const { page } = await signIn(browser, baseURL, 'admin', '/admin/import')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/admin/import', { waitUntil: 'commit' })
  const buffer = Buffer.from('Name,Email\nEarly Bird,early.bird@shop.se\n')
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'early.csv', mimeType: 'text/csv', buffer })
  release()
  await expect(page.getByRole('table', { name: 'First rows' })).toContainText('Early Bird')
})
