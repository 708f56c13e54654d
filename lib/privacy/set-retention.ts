import { actorId } from '#lib/actor.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { retentionInput } from './inputs.ts'

/** How many days a kind of data is kept from tonight on; null for good. */
export const setRetention = verb({
  name: 'retention.set',
  input: retentionInput,
  async run({ actor, input: { kind, days }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const [before] = await tx<
      { days: number }[]
    >`select days from retention_rule where kind = ${kind} for update`
    if ((before?.days ?? null) === days) return { changed: false }
    if (days === null) await tx`delete from retention_rule where kind = ${kind}`
    else
      await tx`
        insert into retention_rule (kind, days, changed_by, changed_at)
        values (${kind}, ${days}, ${actorId(actor)}, ${now})
        on conflict (kind) do update
          set days = excluded.days, changed_by = excluded.changed_by, changed_at = excluded.changed_at`
    await record('retention.changed', { data: { kind, days } })
    await audit({
      action: 'retention.changed',
      targetKind: 'retention',
      old: { kind, days: before?.days ?? null },
      new: { kind, days },
    })
    return { changed: true }
  },
})
