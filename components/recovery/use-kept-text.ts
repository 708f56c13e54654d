'use client'
import { useStoredState } from '#components/ui/use-stored-state.ts'

/** What is typed into a form of a case stays in this browser until it was recorded. */
export function useKeptText(caseId: string, field: string) {
  const [kept, keep] = useStoredState(`throughline.case.${caseId}.${field}`)
  return { text: kept ?? '', setText: (text: string) => keep(text || null), forget: () => keep(null) }
}
