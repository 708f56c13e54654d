'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { raiseToasts } from '#components/ui/raise-toasts.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { NoteBox } from './note-box.tsx'
import { ReplyBox } from './reply-box.tsx'

export interface ComposerProps {
  conversation: ConversationView
  agentId: string
  agentName: string
  /** Only the owner answers; whoever reads may leave a note. */
  mayReply: boolean
  shownSeq: number
  /** A colleague wrote after what was shown. */
  hasUnseen: boolean
  onShowAll: () => void
  onWriting: (writing: boolean) => void
  onResolve: () => void
  /** Text that another pane puts in, once for each key. */
  inserted: { key: number; text: string } | null
}

/** The reply to the customer, and under it, unmistakably apart, the note to colleagues. */
export function Composer(props: ComposerProps) {
  const keys = useTranslations('desk.keys')
  const { mayReply, conversation } = props
  const [focus, setFocus] = useState({ reply: 0, note: 0 })
  const focusOn = (box: 'reply' | 'note') => setFocus((now) => ({ ...now, [box]: now[box] + 1 }))
  useShortcut('r', keys('reply'), () => focusOn('reply'), { group: 'conversation', when: () => mayReply })
  useShortcut('n', keys('note'), () => focusOn('note'), { group: 'conversation' })
  return (
    <div ref={raiseToasts} className="grid gap-2 px-3 pb-3">
      {mayReply && (
        <div className="relative grid gap-2 rounded-bubble border border-control-line bg-pane p-3 focus-within:border-accent focus-within:ring-2 focus-within:ring-accent-soft">
          <ReplyBox key={`reply-${conversation.id}`} {...props} focusKey={focus.reply} />
        </div>
      )}
      <NoteBox
        key={`note-${conversation.id}`}
        conversation={conversation}
        agentId={props.agentId}
        focusKey={focus.note}
      />
    </div>
  )
}
