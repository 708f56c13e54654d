'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { askOrThrow, sendCommand } from '#components/realtime/connection.ts'

export type DraftKind = 'reply' | 'note'
export type DraftState = 'saved' | 'saving' | 'kept'

const SAVE_AFTER_MS = 400

const keyOf = (conversationId: string, kind: DraftKind) => `throughline.draft.${conversationId}.${kind}`

function readHere(conversationId: string, kind: DraftKind): string {
  try {
    return localStorage.getItem(keyOf(conversationId, kind)) ?? ''
  } catch {
    return ''
  }
}

function keepHere(conversationId: string, kind: DraftKind, text: string) {
  try {
    if (text) localStorage.setItem(keyOf(conversationId, kind), text)
    else localStorage.removeItem(keyOf(conversationId, kind))
  } catch {
    // Without storage the server's copy is the only one.
  }
}

/** What is being written: kept here with each key, and on the server for the next machine. */
export function useDraft(conversationId: string, kind: DraftKind) {
  const [text, setText] = useState(() => readHere(conversationId, kind))
  const [state, setState] = useState<DraftState>('saved')
  const touched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stored = useQuery({
    queryKey: ['drafts', conversationId],
    queryFn: () => askOrThrow('conversation.drafts', { conversationId }),
    staleTime: 0,
    gcTime: 0,
  })
  useEffect(() => {
    const found = stored.data?.[kind]
    if (found && !touched.current && !readHere(conversationId, kind)) setText(found)
  }, [stored.data, conversationId, kind])

  function write(next: string) {
    touched.current = true
    setText(next)
    keepHere(conversationId, kind, next)
    setState('saving')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(next), SAVE_AFTER_MS)
  }

  async function save(next: string) {
    const result = await sendCommand('draft.save', { conversationId, kind, text: next })
    setState(result.ok ? 'saved' : 'kept')
    if (result.ok && next) keepHere(conversationId, kind, '')
  }

  function clear() {
    clearTimeout(timer.current)
    touched.current = true
    setText('')
    keepHere(conversationId, kind, '')
    setState('saved')
    void sendCommand('draft.save', { conversationId, kind, text: '' })
  }

  return { text, state, write, clear }
}
