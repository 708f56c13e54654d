'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { MESSAGE_LIMIT } from '#lib/conversation/conversation.ts'
import { DraftMark } from './draft-mark.tsx'
import { isSend } from './is-send.ts'
import { MacroMenu } from './macro-menu.tsx'
import { ToldLine } from './told-line.tsx'
import { UnseenLine } from './unseen-line.tsx'
import { useMacros } from './use-macros.ts'
import { type ReplyProps, useReply } from './use-reply.ts'

export function ReplyBox(props: ReplyProps) {
  const { conversation, agentName, onShowAll } = props
  const t = useTranslations('composer')
  const { draft, field, write, send, ready, over, first, dismiss, insertTold, asking, setAsking } =
    useReply(props)
  const macros = useMacros(draft.text, (text) => {
    write(text)
    field.current?.focus()
  })

  function onKeyDown(event: KeyboardEvent) {
    const mod = event.metaKey || event.ctrlKey
    if (!mod && macros.press(event.key)) return event.preventDefault()
    if (isSend(event)) send({ resolve: event.shiftKey })
    else if (event.key === 'i' && mod && first) insertTold()
    else if (event.key === 'Escape') field.current?.blur()
    else return
    event.preventDefault()
  }

  return (
    <>
      {macros.isOpen && (
        <MacroMenu
          {...macros.menu}
          conversationId={conversation.id}
          names={{ customer: conversation.customerName, agent: agentName }}
        />
      )}
      <TextArea
        {...macros.field}
        ref={field}
        plain
        label={t('reply')}
        hideLabel
        rows={2}
        className="placeholder:truncate"
        placeholder={t('replyPlaceholder', { name: conversation.customerName })}
        value={draft.text}
        error={over > 0 ? t('tooLong', { count: over, limit: MESSAGE_LIMIT }) : undefined}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {first && (
        <ToldLine
          told={first}
          onInsert={() => insertTold()}
          onConfirm={() => insertTold(first.confirm)}
          onDismiss={(reason) => void dismiss(first, reason)}
        />
      )}
      {asking && (
        <UnseenLine
          onRead={() => {
            onShowAll()
            setAsking(false)
            field.current?.focus()
          }}
          onSend={() => send({ anyway: true })}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <DraftMark draft={draft} />
        <Button variant="primary" shortcut="Mod+Enter" disabled={!ready} onClick={() => send()}>
          {t('send')}
        </Button>
      </div>
    </>
  )
}
