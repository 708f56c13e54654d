import { asJson } from '#db/json.ts'
import { actorId } from '#lib/actor.ts'
import type { AuditValues } from '#lib/audit.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { loadRules } from './current-rules.ts'
import type { IdentityRules } from './identifier-rules.ts'
import { changeRulesInput } from './rules-inputs.ts'

/** In force with the next identifier that comes; who was found or joined before stays so. */
export const changeRules = verb({
  name: 'identity.change_rules',
  input: changeRulesInput,
  async run({ actor, input, tx, now, record, audit }) {
    permit(actor, 'admin')
    await tx`select pg_advisory_xact_lock(hashtextextended('identity_rules', 0))`
    const changed = changedValues(inWords(await loadRules(tx)), inWords(input))
    if (!changed) return { changed: false }
    await tx`
      insert into identity_rules (id, version, rules, changed_by, changed_at)
      values (1, ${newId()}, ${tx.json(asJson(input))}, ${actorId(actor)}, ${now})
      on conflict (id) do update set version = excluded.version, rules = excluded.rules,
        changed_by = excluded.changed_by, changed_at = excluded.changed_at`
    await record('identity.changed', {})
    await audit({ action: 'identity.changed', targetKind: 'identity', ...changed })
    return { changed: true }
  },
})

/** Blocked values may be somebody's: the trail says only how many of which kind. */
function inWords({ kinds, blocked, mostPeople, mergesAlone }: IdentityRules): AuditValues {
  const counts = new Map<string, number>()
  for (const { type } of blocked) counts.set(type, (counts.get(type) ?? 0) + 1)
  return {
    mostPeople,
    mergesAlone,
    blocked: [...counts].map(([type, count]) => `${type}: ${count}`).toSorted(),
    ...Object.fromEntries(
      kinds.map(({ type, priority, limit, joins, claimedFinds }) => [
        type,
        `priority ${priority}, at most ${limit}, ${joins ? 'joins' : 'never joins'}, ${claimedFinds ? 'a claim is enough' : 'verified only'}`,
      ]),
    ),
  }
}
