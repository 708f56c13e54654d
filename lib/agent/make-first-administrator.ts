import { z } from 'zod'
import { database } from '#db/client.ts'
import { system } from '#lib/actor.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { newId } from '#lib/id.ts'
import { parseInput } from '#lib/input.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { type FirstAdministratorInput, firstAdministratorInput } from './inputs.ts'
import { hashToken } from './invitation-token.ts'

/** Whether the address that the terminal printed still makes the first administrator. */
export async function isFirstAdministratorToken(token: string): Promise<boolean> {
  const [row] = await database()`
    select 1 from workspace where id = 1 and first_administrator_hash = ${hashToken(token)}
      and not exists (select 1 from agent)`
  return row !== undefined
}

/** Uses the printed address up. The hash takes its time before the transaction, not in it. */
export async function makeFirstAdministrator(raw: FirstAdministratorInput): Promise<{ email: string }> {
  const { token, password, ...person } = parseInput(firstAdministratorInput, raw)
  if (!(await isFirstAdministratorToken(token))) throw spent()
  const passwordHash = await hashPassword(password)
  const hashes = { tokenHash: hashToken(token), passwordHash }
  await make({ actor: system('first administrator') }, { ...person, ...hashes })
  return { email: person.email }
}

const spent = () =>
  new Problem('not_found', 'This address was used or replaced. Start the server again to get a new one.')

const make = verb({
  name: 'agent.make_first_administrator',
  input: z.object({
    tokenHash: z.string(),
    passwordHash: z.string(),
    workspaceName: z.string(),
    name: z.string(),
    email: z.string(),
  }),
  async run({ input, tx, record, audit }) {
    const { name, email, passwordHash, workspaceName } = input
    const opened = await tx`
      update workspace set first_administrator_hash = null, name = ${workspaceName}
      where id = 1 and first_administrator_hash = ${input.tokenHash} and not exists (select 1 from agent) returning 1`
    if (opened.length === 0) throw spent()
    const agentId = newId()
    await tx`
      insert into agent (id, email, name, role, password_hash)
      values (${agentId}, ${email}, ${name}, 'administrator', ${passwordHash})`
    await tx`insert into presence (agent_id) values (${agentId})`
    await record('agent.invited', { agentId })
    await audit({
      action: 'agent.first_administrator_made',
      targetKind: 'agent',
      targetId: agentId,
      new: { name, email, role: 'administrator' },
    })
    return { agentId }
  },
})
