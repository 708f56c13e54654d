'use client'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { askOrThrow, sendCommand } from '#components/realtime/connection.ts'
import { keepHere, readHere } from './kept-draft.ts'

export type DraftKind = 'reply' | 'note'
export type DraftState = 'saved' | 'saving' | 'kept'

const SAVE_AFTER_MS = 400

/** What is being written: kept here with each key, and on the server for the next machine. */
export function useDraft(conversationId: string, kind: DraftKind) {
  const [text, setText] = useState<string | null>(() => readHere(conversationId, kind) || null)
  const [state, setState] = useState<DraftState>('saved')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stored = useStoredDraft(conversationId, kind)
  const shown = text ?? stored

  function write(next: string) {
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
    setText('')
    keepHere(conversationId, kind, '')
    setState('saved')
    void sendCommand('draft.save', { conversationId, kind, text: '' })
  }

  return { text: shown, state, write, clear }
}

/** The server's copy, asked once when the conversation is opened here. */
function useStoredDraft(conversationId: string, kind: DraftKind): string {
  const { data } = useQuery({
    queryKey: ['drafts', conversationId],
    queryFn: () => askOrThrow('conversation.drafts', { conversationId }),
    staleTime: 0,
    gcTime: 0,
  })
  return data?.[kind] ?? ''
}
