import { expect, test } from '#e2e/fixtures/test.ts'
import { openShop, setPresence, signIn } from '#e2e/fixtures/people.ts'

test('a customer says a thing once: chat, answer, bad rating, and the manager wins them back', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const { baseURL } = server
  const agent = await signIn(browser, baseURL, 'agent1')
  const supervisor = await signIn(browser, baseURL, 'supervisor', '/floor')
  const manager = await signIn(browser, baseURL, 'manager', '/recovery')
  await setPresence(agent.page, 'Available')

  const customer = await openShop(browser, baseURL, '/demo?as=customer1')
  await customer.page
    .getByRole('textbox', { name: 'Message' })
    .fill('Hi, nobody called me back about my kettle.')
  await customer.page.getByRole('button', { name: 'Start chat' }).click()
  await expect(supervisor.page.getByRole('region', { name: 'Orders' })).toContainText('1')

  await agent.page.getByRole('button', { name: 'Accept', exact: true }).first().click()
  const log = agent.page.getByRole('log', { name: 'Conversation' })
  await expect(log).toContainText('nobody called me back')
  await expect(agent.page.getByRole('region', { name: 'Customer' }).first()).toContainText('Elin Tamm')
  await expect(agent.page.getByRole('region', { name: 'Timeline' })).toContainText('48213')

  const reply = agent.page.getByRole('textbox', { name: 'Reply' })
  await reply.fill('Could you give me your order number?')
  const told = agent.page.getByRole('region', { name: 'Already told' })
  await expect(told).toContainText('48213')
  await expect(told).toContainText(/phone/i)
  await expect(customer.page.getByRole('log', { name: 'Conversation' })).not.toContainText('order number')
  await told.getByRole('button', { name: 'Insert' }).click()
  await expect(reply).toHaveValue(/48213/)
  await agent.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(customer.page.getByRole('log', { name: 'Conversation' })).toContainText('48213')
  await expect(log).toContainText(/Delivered|Read/)

  await customer.page
    .getByRole('textbox', { name: 'Message' })
    .fill('This is unacceptable. I want to make a complaint.')
  await customer.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(log).toContainText('unacceptable')
  const suggestions = agent.page.getByRole('region', { name: 'Suggestions' })
  await expect(suggestions).toContainText(/sales.*held back|held back.*sales|no sales/i)

  await agent.page.getByRole('button', { name: 'Resolve', exact: true }).click()
  await customer.page
    .getByRole('group', { name: 'Rating' })
    .getByRole('radio', { name: '1' })
    .check({ force: true })
  await customer.page.getByRole('textbox', { name: 'Comment' }).fill('I had to ask twice.')
  await customer.page.getByRole('button', { name: 'Send rating' }).click()

  const wrapUp = agent.page.getByRole('region', { name: 'Wrap-up' })
  await wrapUp.getByRole('combobox', { name: 'Disposition' }).selectOption({ index: 1 })
  await wrapUp.getByRole('textbox', { name: 'Resolution' }).fill('Blue kettle by courier tomorrow.')
  await wrapUp.getByRole('textbox', { name: 'Cause' }).fill('Shop did not call back')
  await wrapUp.getByRole('button', { name: 'Complete' }).click()
  await expect(wrapUp).toBeHidden()

  const cases = manager.page.getByRole('list', { name: 'Cases' })
  await cases.getByText('Elin Tamm').first().click()
  await expect(manager.page.getByText('I had to ask twice.').first()).toBeVisible()
  await manager.page.getByRole('button', { name: 'Take case' }).click()
  await expect(manager.page.getByRole('button', { name: 'Record contact' })).toBeEnabled()
})
