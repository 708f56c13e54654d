import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addSourceInput } from './admin-inputs.ts'

/** It can send once it has a write key. */
export const addSource = verb({
  name: 'source.add',
  input: addSourceInput,
  async run({ actor, input: { name, isTrusted }, tx, record, audit }) {
    permit(actor, 'admin')
    const sourceId = newId()
    await tx`insert into source (id, name, is_trusted) values (${sourceId}, ${name}, ${isTrusted})`
    await record('source.changed', { subjectId: sourceId })
    await audit({
      action: 'source.added',
      targetKind: 'source',
      targetId: sourceId,
      new: { name, isTrusted },
    })
    return { sourceId }
  },
})
