'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Brief } from '#components/customer/brief.tsx'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import { Segmented } from '#components/ui/segmented.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useKept } from '#components/wrap-up/use-kept.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { type Target, TargetPicker } from './target-picker.tsx'
import { TargetsState } from './targets-state.tsx'
import { type AgentTarget, useTargets } from './use-targets.ts'

interface TransferDialogProps {
  conversation: ConversationView
  onClose: () => void
  /** It left the agent's hands. */
  onGone: () => void
}

type Kind = 'warm' | 'cold'

/** To whom, how, why, and what travels with it. */
export function TransferDialog({ conversation, onClose, onGone }: TransferDialogProps) {
  const t = useTranslations('routing')
  const { id, customerId, customerName } = conversation
  const targets = useTargets(id)
  const reason = useRef<HTMLTextAreaElement>(null)
  const { kind, setKind, target, setTarget, kept, error, busy, transfer } = useTransfer({
    id,
    onClose,
    onGone,
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('transfer.title', { name: customerName })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" shortcut="Mod+Enter" busy={busy} onClick={() => void transfer()}>
            {t('transfer.button')}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void transfer()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
          event.preventDefault()
          void transfer()
        }}
      >
        <TargetsState query={targets}>
          <TargetPicker
            agents={targets.data?.agents ?? []}
            queues={targets.data?.queues ?? []}
            canTake={canTake(conversation)}
            chosen={target}
            onChoose={setTarget}
            onDone={() => reason.current?.focus()}
          />
        </TargetsState>
        <How kind={kind} target={target} onChange={setKind} />
        <TextArea
          ref={reason}
          label={t('transfer.reason')}
          placeholder={t('transfer.reasonHint')}
          rows={1}
          maxRows={4}
          maxLength={500}
          value={kept.value.reason}
          onChange={(event) => kept.change({ reason: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            void transfer()
          }}
        />
        {error && (
          <p role="alert" className="text-bad">
            {error}
          </p>
        )}
        <section aria-label={t('transfer.travels')} className="-mx-4 grid">
          <p className="px-4 text-meta text-ink-3">{t('transfer.travels')}</p>
          <Brief customerId={customerId} conversationId={id} version={0} />
        </section>
      </form>
    </Dialog>
  )
}

/** Whoever is at their desk, with room for it. */
const canTake =
  ({ units }: ConversationView) =>
  ({ state, freeUnits }: AgentTarget) =>
    (state === 'available' || state === 'busy') && freeUnits >= units

interface TransferOptions {
  id: string
  onClose: () => void
  onGone: () => void
}

function useTransfer({ id, onClose, onGone }: TransferOptions) {
  const t = useTranslations('routing.transfer')
  const kept = useKept(`throughline.transfer.${id}`, { reason: '' })
  const [target, setTarget] = useState<Target | null>(null)
  const [chosenKind, setKind] = useState<Kind | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const kind = chosenKind ?? (target?.kind === 'queue' ? 'cold' : 'warm')
  async function transfer() {
    if (busy) return
    if (!target) return setError(t('choose'))
    setBusy(true)
    const to = target.kind === 'agent' ? { toAgentId: target.id } : { toQueueId: target.id }
    const result = await sendCommand('conversation.transfer', {
      conversationId: id,
      kind,
      ...to,
      reason: kept.value.reason,
    })
    setBusy(false)
    if (!result.ok) return setError(result.problem.message)
    kept.forget()
    onClose()
    if (kind === 'warm') return
    notify({ tone: 'ok', title: t('transferred', { name: target.name }) })
    onGone()
  }
  return { kind, setKind, target, setTarget, kept, error, busy, transfer }
}

interface HowProps {
  kind: Kind
  target: Target | null
  onChange: (kind: Kind) => void
}

/** The choice, and in one line what it does. */
function How({ kind, target, onChange }: HowProps) {
  const t = useTranslations('routing.transfer')
  const to = !target ? 'Any' : target.kind === 'queue' ? 'Queue' : 'Person'
  return (
    <div className="grid gap-1.5">
      <Segmented
        label={t('how')}
        value={kind}
        options={[
          { value: 'warm', label: t('warm') },
          { value: 'cold', label: t('cold') },
        ]}
        onValueChange={onChange}
        className="w-full"
      />
      <p className="text-meta text-ink-2">{t(`${kind}${to}`, { name: target?.name ?? '' })}</p>
    </div>
  )
}
