'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '#lib/id.ts'
import type { ProblemView, Result } from '#lib/problem.ts'

const unreachable: ProblemView = {
  code: 'unavailable',
  message: 'The server did not answer. What you wrote is kept; try again.',
}

/**
 * Runs a server action once, however often it is pressed or tried again: the command keeps its id until it
 * succeeded. The lists are asked anew, whatever the live line does.
 */
export function useCaseAction<I, O>(action: (input: I, commandId: string) => Promise<Result<O>>) {
  const queries = useQueryClient()
  const command = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemView | null>(null)

  async function run(input: I): Promise<boolean> {
    command.current ??= newId()
    setBusy(true)
    setProblem(null)
    const result = await action(input, command.current).catch(() => ({
      ok: false as const,
      problem: unreachable,
    }))
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['recovery'] })
    if (result.ok || result.problem.code !== 'unavailable') command.current = null
    if (!result.ok) setProblem(result.problem)
    return result.ok
  }
  return { run, busy, problem, forget: () => setProblem(null) }
}
