'use client'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import type { ListCasesInput } from '#lib/recovery/inputs.ts'
import { boardParams } from './board-params.ts'

/** The filters of the board as the address has them, and as the query wants them. */
export function useBoard() {
  const [params, set] = useQueryStates(boardParams, { history: 'replace' })
  const { state, owner, department, sort, q } = params
  const filters = useMemo(
    (): ListCasesInput => ({
      state,
      sort,
      ...(owner ? { owner } : {}),
      ...(department ? { department } : {}),
      ...(q ? { text: q } : {}),
    }),
    [state, owner, department, sort, q],
  )
  const isFiltered = state !== 'open' || Boolean(owner || department || q)
  const reset = () => void set({ state: null, owner: null, department: null, q: null })
  return { params, set, filters, isFiltered, reset }
}
