'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReplyBox } from '#components/composer/reply-box.tsx'
import { useShownSeq } from '#components/thread/use-shown-seq.ts'
import { Button } from '#components/ui/button.tsx'
import type { ConversationView, Entry } from '#lib/conversation/views.ts'

interface JoinedBoxProps {
  conversation: ConversationView
  entries: readonly Entry[]
  person: { agentId: string; name: string }
  isBusy: boolean
  onLeave: () => void
}

/** Who joined answers the customer as the owner does, in view of what the owner says. */
export function JoinedBox({ conversation, entries, person, isBusy, onLeave }: JoinedBoxProps) {
  const t = useTranslations('floor')
  const [isWriting, setWriting] = useState(false)
  const { shownSeq, showAll } = useShownSeq(entries, isWriting)
  return (
    <>
      <p role="status" className="flex items-center justify-between gap-3 text-ink-2">
        {t('joined')}
        <Button size="small" busy={isBusy} onClick={onLeave}>
          {t('leave')}
        </Button>
      </p>
      <div
        className="relative grid gap-2 rounded-bubble border border-control-line bg-pane p-3
          focus-within:border-accent focus-within:ring-2 focus-within:ring-accent-soft"
      >
        <ReplyBox
          conversation={conversation}
          agentId={person.agentId}
          agentName={person.name}
          mayReply
          shownSeq={shownSeq}
          hasUnseen={entries.some((entry) => isUnseen(entry, shownSeq, person.agentId))}
          onShowAll={showAll}
          onWriting={setWriting}
          onResolve={nothing}
          inserted={null}
          focusKey={1}
        />
      </div>
    </>
  )
}

/** Only who holds it resolves it. */
const nothing = () => {}

const isUnseen = (entry: Entry, shownSeq: number, agentId: string) =>
  entry.seq > shownSeq &&
  (entry.kind === 'note' || (entry.kind === 'message' && entry.authorKind === 'agent')) &&
  entry.authorId !== agentId
