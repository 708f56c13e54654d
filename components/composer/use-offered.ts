'use client'
import { useEffect, useRef } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import type { FactType } from '#lib/fact/fact.ts'
import type { ReminderView } from '#lib/fact/learning-views.ts'

const SOME_MS = 3000

/** Counts what was shown as already told and what was put in: several at a time, and never before the typing. */
export function useOffered(conversationId: string, shown: ReminderView | undefined) {
  const counted = useRef(new Set<string>())
  const waiting = useRef(new Set<FactType>())
  const type = shown?.type
  const key = shown && `${shown.type}:${shown.value}`

  useEffect(() => {
    if (!type || !key || counted.current.has(key)) return
    counted.current.add(key)
    waiting.current.add(type)
    setTimeout(flush, SOME_MS, conversationId, waiting.current)
  }, [conversationId, type, key])

  /** Its answer says by itself that it was shown. */
  const answered = (told: ReminderView) => waiting.current.delete(told.type)
  function inserted(told: ReminderView, confirms: boolean) {
    answered(told)
    const input = { conversationId, type: told.type, wording: told.wording, confirms }
    void sendCommand('fact.insert_told', input)
  }
  return { answered, inserted }
}

/** Also of a conversation that is left meanwhile. */
function flush(conversationId: string, waiting: Set<FactType>) {
  if (waiting.size === 0) return
  const types = [...waiting]
  waiting.clear()
  void sendCommand('fact.note_offered', { conversationId, types })
}
