import { z } from 'zod'
import { system } from '#lib/actor.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { parseInput } from '#lib/input.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { endSessions } from './end-sessions.ts'
import { findInvitation } from './find-invitation.ts'
import { type ChoosePasswordInput, choosePasswordInput } from './inputs.ts'
import { hashToken } from './invitation-token.ts'

/** Uses an invitation's link up. The hash takes its time before the transaction, not in it. */
export async function choosePassword(raw: ChoosePasswordInput): Promise<{ email: string }> {
  const { token, password } = parseInput(choosePasswordInput, raw)
  const invitation = await findInvitation(token)
  if (!invitation) throw spent()
  const passwordHash = await hashPassword(password)
  await setPassword({ actor: system('invitation') }, { tokenHash: hashToken(token), passwordHash })
  return { email: invitation.email }
}

const spent = () =>
  new Problem(
    'not_found',
    'This link was used, has expired or was replaced. Ask an administrator for a new one.',
  )

const setPassword = verb({
  name: 'agent.set_password',
  input: z.object({ tokenHash: z.string(), passwordHash: z.string() }),
  async run({ input, tx, record, audit }) {
    const [used] = await tx<{ agentId: string }[]>`
      update invitation set used_at = now() where token_hash = ${input.tokenHash} and used_at is null
        and expires_at > now() returning agent_id as "agentId"`
    if (!used) throw spent()
    const { agentId } = used
    const set = await tx`
      update agent set password_hash = ${input.passwordHash} where id = ${agentId} and disabled_at is null returning 1`
    if (set.length === 0) throw spent()
    await endSessions(tx, record, agentId)
    await record('agent.changed', { agentId, data: { passwordSet: true } })
    await audit({ action: 'agent.password_set', targetKind: 'agent', targetId: agentId })
    return { agentId }
  },
})
