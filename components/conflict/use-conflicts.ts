'use client'
import { useCustomerPart, versionOf } from '#components/customer/use-customer-part.ts'
import { useLive } from '#components/realtime/use-live.ts'

/** What departments sent to this customer while a case is open, kept current; none for who may not see it. */
export function useConflicts(customerId: string) {
  const live = useLive<'customer'>(`customer:${customerId}`)
  const version = versionOf(live.data?.versions ?? {}, ['cases'])
  const {
    data = [],
    isError,
    isPending,
    isFetching,
    refetch,
  } = useCustomerPart('customer.conflicts', { customerId }, version)
  return { conflicts: data, isError, isPending, isFetching, refetch }
}
