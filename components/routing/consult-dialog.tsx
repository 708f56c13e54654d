'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/wrap-up/use-kept.ts'
import { type Target, TargetPicker } from './target-picker.tsx'
import { TargetsState } from './targets-state.tsx'
import { useMove } from './use-move.ts'
import { useTargets } from './use-targets.ts'

interface ConsultDialogProps {
  conversationId: string
  onClose: () => void
}

const FORM = 'consult'

/** A colleague reads along and answers in notes; the customer sees nothing of it. */
export function ConsultDialog({ conversationId, onClose }: ConsultDialogProps) {
  const t = useTranslations('routing')
  const targets = useTargets(conversationId)
  const [target, setTarget] = useState<Target | null>(null)
  const kept = useKept(`throughline.consult.${conversationId}`, { text: '' })
  const question = useRef<HTMLTextAreaElement>(null)
  const { move, busy } = useMove()
  async function ask(event: SubmitEvent) {
    event.preventDefault()
    if (!target) return
    const text = kept.value.text.trim() || undefined
    if (!(await move('conversation.consult', { conversationId, agentId: target.id, text }))) return
    kept.forget()
    notify({ tone: 'ok', title: t('consult.asked', { name: target.name }) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('consult.title')}
      description={t('consult.about')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={FORM} variant="primary" disabled={!target} busy={busy}>
            {t('consult.ask')}
          </Button>
        </>
      }
    >
      <form id={FORM} noValidate onSubmit={(event) => void ask(event)} className="grid gap-4">
        <TargetsState query={targets}>
          <TargetPicker
            agents={targets.data?.agents ?? []}
            chosen={target}
            onChoose={setTarget}
            onDone={() => question.current?.focus()}
          />
        </TargetsState>
        <TextArea
          ref={question}
          label={t('consult.text')}
          rows={2}
          maxLength={2000}
          value={kept.value.text}
          onChange={(event) => kept.change({ text: event.target.value })}
        />
      </form>
    </Dialog>
  )
}
