import { loadWorkspace } from '#lib/auth/workspace.ts'
import type { Env } from '#lib/env.ts'
import { offerFirstAdministrator } from './first-administrator.ts'
import type { Say } from './say.ts'

const DEMO_PEOPLE = ['agent1 … agent6', 'supervisor', 'manager', 'admin']

/** Says where the product is and how to get in, at once when all of it is known. */
export async function greet(settings: Env, say: Say) {
  const address = addressOf(settings)
  const { isDemo } = await loadWorkspace()
  const path = isDemo ? null : await offerFirstAdministrator()
  say(`\nThroughline is ready at ${address}\n`)
  if (isDemo) greetDemo(address, say)
  if (path) say(`Make the first administrator, once, at ${address}${path}\n`)
}

function greetDemo(address: string, say: Say) {
  say('Demo sign-ins (password: throughline)')
  for (const name of DEMO_PEOPLE) say(`  ${name}@demo.example`)
  say(`Demo shop: ${address}/demo and ${address}/demo?as=customer1\n`)
}

function addressOf({ host, port }: Env) {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere || host === '127.0.0.1' || host === '::1' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
