import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { Problem } from '#lib/problem.ts'
import { verb } from '#lib/verb.ts'
import { addRequest } from './add-request.ts'
import { requestErasureInput } from './inputs.ts'
import { lockCustomer } from './lock-customer.ts'
import { refuseKept } from './refuse-kept.ts'

/** Asks for all that is personal of a customer to be erased; a job does it. There is no way back. */
export const requestErasure = verb({
  name: 'customer.erase',
  input: requestErasureInput,
  async run({ actor, input: { customerId, confirmation }, tx, record, audit }) {
    permit(actor, 'privacy')
    const { name } = await lockCustomer(tx, customerId)
    if (folded(confirmation) !== folded(name))
      throw new Problem('invalid', 'Type the name exactly as it stands above.', 'confirmation')
    await refuseKept(tx, customerId)
    const requestId = newId()
    await addRequest(tx, actor, { id: requestId, kind: 'erasure', customerId })
    await record('erasure.requested', { customerId, subjectId: requestId })
    await audit({ action: 'customer.erasure_requested', targetKind: 'customer', targetId: customerId })
    return { requestId }
  },
})

const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
