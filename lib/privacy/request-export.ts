import { permit } from '#lib/auth/permit.ts'
import { newId } from '#lib/id.ts'
import { verb } from '#lib/verb.ts'
import { addRequest } from './add-request.ts'
import { requestExportInput } from './inputs.ts'
import { lockCustomer } from './lock-customer.ts'

/** Asks for all that is kept of a customer to be written down for them; a job does it. */
export const requestExport = verb({
  name: 'customer.export',
  input: requestExportInput,
  async run({ actor, input: { customerId }, tx, record, audit }) {
    permit(actor, 'privacy')
    await lockCustomer(tx, customerId)
    const requestId = newId()
    await addRequest(tx, actor, { id: requestId, kind: 'export', customerId })
    await record('export.requested', { customerId, subjectId: requestId })
    await audit({ action: 'customer.export_requested', targetKind: 'customer', targetId: customerId })
    return { requestId }
  },
})
