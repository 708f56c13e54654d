'use client'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import type { ToldView } from '#lib/fact/views.ts'
import { useTold } from './use-told.ts'

const keyOf = ({ type, value }: ToldView) => `${type}:${value}`

/** Already told, less what the agent waved off here; waving off is told to the server, which learns. */
export function useDismissed(conversationId: string, draft: string) {
  const found = useTold(conversationId, draft, true)
  const [gone, setGone] = useState<readonly string[]>([])
  return {
    told: found.filter((told) => !gone.includes(keyOf(told))),
    dismiss(told: ToldView) {
      setGone((known) => [...known, keyOf(told)])
      void sendCommand('fact.dismiss', { conversationId, type: told.type, value: told.value })
    },
  }
}
