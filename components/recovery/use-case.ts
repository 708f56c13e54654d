'use client'
import { useQuery } from '@tanstack/react-query'
import { askOrThrow } from '#components/realtime/connection.ts'
import type { CaseDetail } from '#lib/recovery/views.ts'

export const CASE_KEY = ['recovery', 'case'] as const

export function useCase(caseId: string, first: CaseDetail | null) {
  return useQuery({
    queryKey: [...CASE_KEY, caseId],
    queryFn: () => askOrThrow('recovery.case', { caseId }),
    retry: (failures, error) => !isMissing(error) && failures < 1,
    initialData: first?.row.id === caseId ? first : undefined,
  })
}

/** Not there, or not to be seen: no use in trying again. */
export const isMissing = (error: Error) =>
  'code' in error && (error.code === 'not_found' || error.code === 'invalid')
