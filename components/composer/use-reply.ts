'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { outbox } from '#components/thread/outbox.ts'
import { MESSAGE_LIMIT } from '#lib/conversation/conversation.ts'
import type { ComposerProps } from './composer.tsx'
import { useDismissed } from './use-dismissed.ts'
import { useDraft } from './use-draft.ts'
import { useTypingSignal } from './use-typing-signal.ts'

export type ReplyProps = ComposerProps & { focusKey: number }
type Field = RefObject<HTMLTextAreaElement | null>

/** The reply being written: its draft, what of it was already told, and its way out. */
export function useReply(props: ReplyProps) {
  const { conversation, shownSeq, hasUnseen, onWriting, onResolve, focusKey, inserted } = props
  const draft = useDraft(conversation.id, 'reply')
  const field = useRef<HTMLTextAreaElement>(null)
  const signal = useTypingSignal(conversation.id)
  const { told, dismiss, putIn } = useDismissed(conversation.id, draft.text)
  const [asking, setAsking] = useState(false)
  const over = draft.text.length - MESSAGE_LIMIT
  const first = told[0]
  const ready = draft.text.trim() !== '' && over <= 0
  useFocus(field, focusKey)
  useInserted(field, draft, inserted)

  function write(text: string) {
    draft.write(text)
    onWriting(text.trim() !== '')
    if (text) signal()
  }
  function send({ anyway = false, resolve = false } = {}) {
    if (!ready) return
    if (!anyway && hasUnseen) return setAsking(true)
    outbox.send({ conversationId: conversation.id, text: draft.text, shownSeq, anyway })
    draft.clear()
    onWriting(false)
    setAsking(false)
    if (resolve) onResolve()
    field.current?.focus()
  }
  function insertTold(confirm: string | null = null) {
    if (!first) return
    write(putIn(first, draft.text, confirm))
    field.current?.focus()
  }
  return { draft, field, write, send, ready, over, first, dismiss, insertTold, asking, setAsking }
}

function useFocus(field: Field, focusKey: number) {
  useEffect(() => {
    if (focusKey > 0) field.current?.focus()
  }, [field, focusKey])
}

/** Words that another pane puts in go behind what is there. */
function useInserted(
  field: Field,
  draft: { text: string; write: (text: string) => void },
  inserted: ComposerProps['inserted'],
) {
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  useEffect(() => {
    if (!inserted) return
    const { text, write } = latest.current
    write(text ? `${text.trimEnd()} ${inserted.text}` : inserted.text)
    field.current?.focus()
  }, [field, inserted])
}
