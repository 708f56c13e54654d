'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { newId } from '#lib/id.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { isSend } from './is-send.ts'
import { MentionMenu } from './mention-menu.tsx'
import { useDraft } from './use-draft.ts'
import { useMentions } from './use-mentions.ts'

interface NoteBoxProps {
  conversation: ConversationView
  agentId: string
  focusKey: number
}

/** For colleagues only, and unmistakably so. */
export function NoteBox({ conversation, agentId, focusKey }: NoteBoxProps) {
  const t = useTranslations('composer')
  const conversationId = conversation.id
  const draft = useDraft(conversationId, 'note')
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const mentions = useMentions(conversation, agentId, draft.text, draft.write)
  useEffect(() => {
    if (focusKey > 0) field.current?.focus()
  }, [focusKey])
  async function add() {
    if (draft.text.trim() === '' || busy) return
    setBusy(true)
    const id = newId()
    const note = { id, conversationId, text: draft.text, mentionIds: mentions.named() }
    const result = await sendCommand('note.add', note, id)
    setBusy(false)
    if (result.ok) draft.clear()
    else notify({ tone: 'bad', title: result.problem.message })
  }
  return (
    <div className="group relative flex flex-wrap items-end gap-2 rounded-bubble border border-note-line bg-note px-3 py-1.5">
      {mentions.isOpen && <MentionMenu {...mentions.menu} />}
      <TextArea
        {...mentions.field}
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
          if (!event.metaKey && !event.ctrlKey && mentions.press(event.key)) return event.preventDefault()
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
