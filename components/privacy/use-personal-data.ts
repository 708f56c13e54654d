'use client'
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import { isUnderWay } from './is-under-way.ts'

const PROGRESS_MS = 1_000

/** Read again when the server says so, and each second while a request is under way. */
export function usePersonalData(customerId: string, version: number) {
  const client = useQueryClient()
  return useQuery({
    queryKey: ['customer.privacy', customerId, version],
    queryFn: async () => {
      const data = await askOrThrow('customer.privacy', { customerId })
      const [erasure] = data.requests
      if (erasure?.kind === 'erasure' && erasure.state === 'done') forgetCustomer(client, erasure.id)
      return data
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.requests.some(isUnderWay) ? PROGRESS_MS : false),
  })
}

/** Once for an erasure: what the screen still shows of the customer is read anew. */
function forgetCustomer(client: QueryClient, erasureId: string) {
  const key = ['privacy.forgotten', erasureId]
  if (client.getQueryData(key)) return
  client.setQueryData(key, true)
  void client.resetQueries({ predicate: ({ queryKey: [name] }) => isOfCustomers(String(name)) })
}

const isOfCustomers = (name: string) =>
  name.startsWith('timeline') || (name.startsWith('customer.') && name !== 'customer.privacy')
