import type { Tx } from '#db/client.ts'
import { actorId } from '#lib/actor.ts'
import { endSessions } from '#lib/agent/end-sessions.ts'
import { personInput } from '#lib/agent/inputs.ts'
import { lockPerson, requireOtherAdministrator } from '#lib/agent/lock-person.ts'
import { permit } from '#lib/auth/permit.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { cancelReservations, goOffline } from './return-work.ts'

/** Shuts somebody out at once, on every transport. What they hold must have been returned before. */
export const disablePerson = verb({
  name: 'agent.disable',
  input: personInput,
  async run({ actor, input, tx, record, recordOn, audit }) {
    permit(actor, 'admin')
    const { agentId } = input
    if (actorId(actor) === agentId) throw new Problem('conflict', 'You can’t disable yourself.')
    const [now] = await tx<{ role: string }[]>`select role from agent where id = ${agentId}`
    if (now?.role === 'administrator') await requireOtherAdministrator(tx, agentId)
    const person = await lockPerson(tx, agentId)
    if (person.disabledAt) return { agentId, disabled: false }
    await tx`update agent set disabled_at = now() where id = ${agentId}`
    await cancelReservations(tx, { record, recordOn }, agentId)
    await requireEmptyHands(tx, agentId, person.name)
    await goOffline(tx, record, agentId)
    await endSessions(tx, record, agentId)
    await record('agent.disabled', { agentId })
    await audit({
      action: 'agent.disabled',
      targetKind: 'agent',
      targetId: agentId,
      old: { disabled: false },
      new: { disabled: true },
    })
    return { agentId, disabled: true }
  },
})

async function requireEmptyHands(tx: Tx, agentId: string, name: string) {
  const [row] = await tx<{ open: number }[]>`
    select count(*)::int as open from conversation where assignee_id = ${agentId} and state in ('active','wrap_up')`
  const open = row?.open ?? 0
  if (open === 0) return
  const what = open === 1 ? 'one open conversation' : `${open} open conversations`
  throw new Problem('conflict', `${name} holds ${what}. Return the work to the queue first.`)
}
