import { mayReadCustomer } from '#lib/customer/may-read-customer.ts'
import { notFound } from '#lib/problem.ts'
import { query } from '#lib/query.ts'
import { customerCasesInput } from './inputs.ts'
import { loadCustomerCases } from './load-customer-cases.ts'
import type { CustomerCase } from './views.ts'

/** Whether a case is open for the customer, and all earlier ones: for whoever may read the customer. */
export const customerCases = query({
  name: 'customer.cases',
  input: customerCasesInput,
  async run({ actor, input }): Promise<CustomerCase[]> {
    if (!(await mayReadCustomer(actor, input.customerId))) throw notFound('customer')
    return loadCustomerCases(input.customerId)
  },
})
