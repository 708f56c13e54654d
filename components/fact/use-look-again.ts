'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { tryAction } from '#components/admin/try-action.ts'
import { newId } from '#lib/id.ts'
import type { LookAgainInput } from '#lib/fact/own-type-inputs.ts'
import { lookAgainAction } from '#lib/fact/type-actions.ts'

interface Look {
  state: 'ready' | 'running' | 'done' | 'stopped'
  share: number
  looked: number
  found: number
  problem: string | null
}

const ready: Look = { state: 'ready', share: 0, looked: 0, found: 0, problem: null }
const KINDS = ['message', 'touchpoint'] as const
/** Contacts are few beside messages. */
const MESSAGES_SHARE = 0.9

/** Asks for page after page until the end, or until it is stopped or the page is left. */
export function useLookAgain(factTypeId: string) {
  const t = useTranslations('admin')
  const [look, setLook] = useState(ready)
  const run = useRef(0)
  useEffect(() => () => void (run.current += 1), [])
  const stop = () => {
    run.current += 1
    setLook((before) => ({ ...before, state: 'stopped' }))
  }
  const readPage = async (input: LookAgainInput) =>
    tryAction(() => lookAgainAction(input, newId()), t('noAnswer'))
  const start = async (days: LookAgainInput['days']) => {
    const mine = ++run.current
    setLook({ ...ready, state: 'running' })
    for (const kind of KINDS) {
      let after: string | null = null
      do {
        const page = await readPage({ factTypeId, days, kind, after })
        if (run.current !== mine) return
        if (!page.ok)
          return setLook((before) => ({ ...before, state: 'stopped', problem: page.problem.message }))
        const { value } = page
        after = value.after
        setLook((before) => withPage(before, kind, value))
      } while (after !== null)
    }
    setLook((before) => ({ ...before, state: 'done', share: 1 }))
  }
  return { look, start, stop }
}

function withPage(
  before: Look,
  kind: (typeof KINDS)[number],
  { looked, found, share }: { looked: number; found: number; share: number },
): Look {
  const reached = kind === 'message' ? share * MESSAGES_SHARE : MESSAGES_SHARE + share * (1 - MESSAGES_SHARE)
  return {
    ...before,
    looked: before.looked + looked,
    found: before.found + found,
    share: Math.max(before.share, reached),
  }
}
