import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addWriteKeyInput } from './admin-inputs.ts'
import { lockSource } from './lock-source.ts'

/** A new key works at once; those before it go on for the hours that the source needs to change over. */
export const addWriteKey = verb({
  name: 'write_key.add',
  input: addWriteKeyInput,
  async run({ actor, input, tx, now, record, audit }) {
    permit(actor, 'admin')
    const { sourceId, hash, lastFour, overlapHours } = input
    await lockSource(tx, sourceId)
    const until = new Date(now.getTime() + overlapHours * 3_600_000)
    await tx`
      update write_key set expires_at = least(expires_at, ${until}::timestamptz)
      where source_id = ${sourceId} and revoked_at is null and (expires_at is null or expires_at > ${now})`
    const writeKeyId = newId()
    await tx`
      insert into write_key (id, source_id, hash, last_four)
      values (${writeKeyId}, ${sourceId}, ${hash}, ${lastFour})`
    await record('source.changed', { subjectId: sourceId })
    const set = { lastFour, overlapHours }
    await audit({ action: 'write_key.added', targetKind: 'source', targetId: sourceId, new: set })
    return { writeKeyId, hash }
  },
})
