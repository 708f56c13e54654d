'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { askOrThrow, type QueryInput, type QueryName } from '#components/realtime/connection.ts'
import type { CustomerChanges } from '#components/realtime/room-state.ts'
import type { CustomerPart } from '#lib/audience.ts'

export type Versions = CustomerChanges['versions']

/** How often these parts of the customer changed while on screen; a query key's ingredient. */
export const versionOf = (versions: Versions, parts: readonly CustomerPart[]): number =>
  parts.reduce((sum, part) => sum + (versions[part] ?? 0), 0)

/** A part of the customer pane: read again when the server says that it changed, and kept on screen meanwhile. */
export function useCustomerPart<N extends QueryName>(name: N, input: QueryInput<N>, version: number) {
  return useQuery({
    queryKey: [name, input, version],
    queryFn: () => askOrThrow(name, input),
    placeholderData: keepPreviousData,
    gcTime: 5 * 60_000,
  })
}
