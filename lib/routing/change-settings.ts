import type { AuditValues } from '#lib/audit.ts'
import { changedValues } from '#lib/audit/changed-values.ts'
import { permit } from '#lib/auth/permit.ts'
import { verb } from '#lib/verb.ts'
import { readSettings } from './load-settings.ts'
import { changeSettingsInput, type ChangeSettingsInput } from './settings-inputs.ts'

/** In force with the next reservation, opening, cut or idle minute; what runs keeps the time that it was given. */
export const changeSettings = verb({
  name: 'routing.change',
  input: changeSettingsInput,
  async run({ actor, input, tx, record, audit }) {
    permit(actor, 'admin')
    await tx`select 1 from routing_settings where id = 1 for update`
    const before = inWords(await readSettings(tx))
    await tx`
      update routing_settings set reservation_ms = ${input.reservationSeconds * 1000},
        owner_hold_ms = ${input.ownerHoldSeconds * 1000},
        disconnect_grace_ms = ${input.disconnectGraceSeconds * 1000},
        idle_after_ms = ${input.idleAfterMinutes * 60_000}, visitor_grace_ms = ${input.visitorGraceSeconds * 1000},
        watch_visible = ${input.watchVisible} where id = 1`
    for (const { channel, units, most, interruptible } of input.channels)
      await tx`
        insert into channel_rule (channel, units, most, interruptible)
        values (${channel}, ${units}, ${most}, ${interruptible})
        on conflict (channel) do update set units = excluded.units, most = excluded.most,
          interruptible = excluded.interruptible`
    const changed = changedValues(before, inWords(await readSettings(tx)))
    if (!changed) return { changed: false }
    await record('routing.changed', {})
    await audit({ action: 'routing.changed', targetKind: 'routing', ...changed })
    return { changed: true }
  },
})

const inWords = ({ channels, ...times }: ChangeSettingsInput): AuditValues => ({
  ...times,
  ...Object.fromEntries(channels.map((rule) => [rule.channel, wordsOf(rule)])),
})

const wordsOf = ({ units, most, interruptible }: ChangeSettingsInput['channels'][number]) =>
  `${units} units, ${most === null ? 'any number' : `at most ${most}`}, ${interruptible ? '' : 'not '}interruptible`
