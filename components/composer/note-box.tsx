'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { newId } from '#lib/id.ts'
import { isSend } from './is-send.ts'
import { useDraft } from './use-draft.ts'

interface NoteBoxProps {
  conversationId: string
  focusKey: number
}

/** For colleagues only, and unmistakably so. */
export function NoteBox({ conversationId, focusKey }: NoteBoxProps) {
  const t = useTranslations('composer')
  const draft = useDraft(conversationId, 'note')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focusKey > 0) field.current?.focus()
  }, [focusKey])
  async function add() {
    if (draft.text.trim() === '' || busy) return
    setBusy(true)
    const id = newId()
    const result = await sendCommand('note.add', { id, conversationId, text: draft.text }, id)
    setBusy(false)
    if (result.ok) draft.clear()
    else notify({ tone: 'bad', title: result.problem.message })
  }
  return (
    <div className="group flex flex-wrap items-end gap-2 rounded-bubble border border-note-line bg-note px-3 py-1.5">
      <TextArea
        ref={field}
        plain
        label={t('note')}
        hideLabel
        fieldClassName="min-w-40 flex-1 py-0.5"
        rows={1}
        placeholder={t('notePlaceholder')}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={(event) => {
          if (isSend(event)) void add()
          else if (event.key === 'Escape') field.current?.blur()
          else return
          event.preventDefault()
        }}
      />
      <Button size="small" busy={busy} disabled={draft.text.trim() === ''} onClick={() => void add()}>
        {t('addNote')}
      </Button>
    </div>
  )
}
