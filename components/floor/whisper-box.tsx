'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { useStoredState } from '#components/ui/use-stored-state.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { newId } from '#lib/id.ts'

interface WhisperBoxProps {
  conversation: Pick<ConversationView, 'id' | 'assigneeName'>
  /** Each new number brings the focus here. */
  focusKey: number
}

/** A word to who has it. What is written is kept in this browser until it was heard. */
export function WhisperBox({ conversation, focusKey }: WhisperBoxProps) {
  const t = useTranslations('floor')
  const name = conversation.assigneeName ?? ''
  const { text, write, send, isBusy } = useWhisper(conversation.id, name)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusKey > 0) field.current?.focus()
  }, [focusKey])
  function say() {
    if (text.trim() !== '') void send()
    field.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return field.current?.blur()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    say()
  }
  return (
    <div className="flex flex-wrap items-end gap-2 rounded-bubble border border-note-line bg-note px-3 py-1.5">
      <TextArea
        ref={field}
        plain
        hideLabel
        label={t('whisper')}
        fieldClassName="min-w-40 flex-1 py-0.5"
        rows={1}
        className="placeholder:truncate"
        maxRows={6}
        placeholder={t('whisperPlaceholder', { name })}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" busy={isBusy} onClick={say}>
        {t('whisper')}
      </Button>
    </div>
  )
}

function useWhisper(conversationId: string, name: string) {
  const t = useTranslations('floor')
  const [stored, store] = useStoredState(`throughline.whisper.${conversationId}`)
  const [isBusy, setBusy] = useState(false)
  const id = useRef(newId())
  const text = stored ?? ''
  async function send() {
    if (isBusy) return
    setBusy(true)
    const result = await sendCommand('whisper.send', { id: id.current, conversationId, text }, id.current)
    setBusy(false)
    if (!result.ok) return notify({ tone: 'bad', title: t('notWhispered'), detail: result.problem.message })
    id.current = newId()
    store(null)
    notify({ tone: 'ok', title: t('whispered', { name }) })
  }
  /** Other words are another whisper. */
  function write(next: string) {
    id.current = newId()
    store(next === '' ? null : next)
  }
  return { text, write, send, isBusy }
}
