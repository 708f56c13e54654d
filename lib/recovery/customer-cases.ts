import { requireWhole } from '#lib/customer/load-reach.ts'
import { query } from '#lib/query.ts'
import { customerCasesInput } from './inputs.ts'
import { loadCustomerCases } from './load-customer-cases.ts'
import type { CustomerCase } from './views.ts'

/** Whether a case is open for the customer, and all earlier ones: for whoever may read the customer. */
export const customerCases = query({
  name: 'customer.cases',
  input: customerCasesInput,
  async run({ actor, input }): Promise<CustomerCase[]> {
    await requireWhole(actor, input.customerId)
    return loadCustomerCases(input.customerId)
  },
})
