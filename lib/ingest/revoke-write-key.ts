import { permit } from '#lib/auth/permit.ts'
import { notFound } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { writeKeyInput } from './admin-inputs.ts'

/** It is refused from the next second on. */
export const revokeWriteKey = verb({
  name: 'write_key.revoke',
  input: writeKeyInput,
  async run({ actor, input: { writeKeyId }, tx, now, record, audit }) {
    permit(actor, 'admin')
    const [key] = await tx<{ sourceId: string; lastFour: string; isRevoked: boolean }[]>`
      select source_id as "sourceId", last_four as "lastFour", revoked_at is not null as "isRevoked"
      from write_key where id = ${writeKeyId} for no key update`
    if (!key) throw notFound('write key')
    if (key.isRevoked) return { writeKeyId }
    const { sourceId, lastFour } = key
    await tx`update write_key set revoked_at = ${now} where id = ${writeKeyId}`
    await record('source.changed', { subjectId: sourceId })
    await audit({
      action: 'write_key.revoked',
      targetKind: 'source',
      targetId: sourceId,
      old: { lastFour },
    })
    return { writeKeyId }
  },
})
