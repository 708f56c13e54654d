'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { MESSAGE_LIMIT } from '#lib/conversation/conversation.ts'
import type { MacroChoice } from '#lib/conversation/list-macro-choices.ts'
import { DraftMark } from './draft-mark.tsx'
import { fillMacro } from './fill-macro.ts'
import { isSend } from './is-send.ts'
import { MacroMenu } from './macro-menu.tsx'
import { ToldLine } from './told-line.tsx'
import { UnseenLine } from './unseen-line.tsx'
import { type ReplyProps, useReply } from './use-reply.ts'

const MACRO = /(?:^|\s)\/(\S*)$/

export function ReplyBox(props: ReplyProps) {
  const { conversation, agentName, onShowAll } = props
  const t = useTranslations('composer')
  const { draft, field, write, send, ready, over, first, dismiss, insertTold, asking, setAsking } =
    useReply(props)
  const menuKeys = useRef<(key: string) => boolean>(() => false)
  const macro = MACRO.exec(draft.text)

  function pick({ text }: MacroChoice) {
    const names = { customer: conversation.customerName, agent: agentName }
    write(draft.text.replace(/\/\S*$/, '') + fillMacro(text, names))
    field.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (macro && menuKeys.current(event.key)) return event.preventDefault()
    const mod = event.metaKey || event.ctrlKey
    if (isSend(event)) send({ resolve: event.shiftKey })
    else if (event.key === 'i' && mod && first) insertTold()
    else return
    event.preventDefault()
  }

  return (
    <>
      {macro && (
        <MacroMenu
          conversationId={conversation.id}
          filter={macro[1] ?? ''}
          onKeys={(handle) => (menuKeys.current = handle)}
          onPick={pick}
        />
      )}
      <TextArea
        ref={field}
        plain
        label={t('reply')}
        hideLabel
        rows={2}
        placeholder={t('replyPlaceholder', { name: conversation.customerName })}
        value={draft.text}
        error={over > 0 ? t('tooLong', { count: over, limit: MESSAGE_LIMIT }) : undefined}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {first && <ToldLine told={first} onInsert={insertTold} onDismiss={() => dismiss(first)} />}
      {asking && (
        <UnseenLine
          onRead={() => {
            onShowAll()
            setAsking(false)
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
