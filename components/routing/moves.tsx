'use client'
import { Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import { ConsultDialog } from './consult-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoreMenu } from './more-menu.tsx'
import type { MoveDialog } from './move-dialog.ts'
import { ParkDialog } from './park-dialog.tsx'
import { ParkMenu } from './park-menu.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { useMove } from './use-move.ts'
import { usePark } from './use-park.ts'

interface MovesProps {
  conversation: ConversationView
  onGone: () => void
  onBack: (conversationId: string) => void
}

/** As wide as the thread's head (a container) must be for the buttons; under it they stand in More. */
const WIDE = '@max-[30rem]:hidden'

/** What the owner may do with a conversation besides answering it. */
export function Moves({ conversation, onGone, onBack }: MovesProps) {
  const t = useTranslations('routing')
  const [dialog, setDialog] = useState<MoveDialog | null>(null)
  const [choosing, setChoosing] = useState(false)
  const buttons = useRef<HTMLSpanElement>(null)
  const isCollapsed = () => buttons.current?.offsetParent === null
  const { park, busy: parking } = usePark({ conversationId: conversation.id, onGone, onBack })
  const hand = useHand(conversation)
  const close = useCallback(() => setDialog(null), [])
  useShortcut('t', t('keys.transfer'), () => setDialog('transfer'), { group: 'conversation' })
  useShortcut('p', t('keys.park'), () => (isCollapsed() ? setDialog('park') : setChoosing(true)), {
    group: 'conversation',
  })
  useShortcut('h', t('keys.hand'), hand.toggle, { group: 'conversation' })
  return (
    <>
      <span ref={buttons} className={classNames('flex items-center gap-2', WIDE)}>
        <Button shortcut="t" onClick={() => setDialog('transfer')}>
          {t('transfer.button')}
        </Button>
        <ParkMenu
          open={choosing}
          onOpenChange={setChoosing}
          busy={parking}
          onPark={(until) => void park(until)}
          onPick={() => setDialog('park')}
        />
        <HandButton isRaised={conversation.handRaisedAt !== null} busy={hand.busy} onToggle={hand.toggle} />
      </span>
      <MoreMenu
        conversation={conversation}
        holdsButtons={isCollapsed}
        onOpen={setDialog}
        onHand={hand.toggle}
        onGone={onGone}
      />
      {dialog === 'transfer' && (
        <TransferDialog conversation={conversation} onClose={close} onGone={onGone} />
      )}
      {dialog === 'park' && (
        <ParkDialog customerName={conversation.customerName} busy={parking} onPark={park} onClose={close} />
      )}
      {dialog === 'consult' && <ConsultDialog conversationId={conversation.id} onClose={close} />}
      {dialog === 'merge' && <MergeDialog conversation={conversation} onClose={close} />}
    </>
  )
}

function useHand({ id, handRaisedAt }: ConversationView) {
  const { move, busy } = useMove()
  async function toggle() {
    if (busy) return
    await move(handRaisedAt ? 'hand.lower' : 'hand.raise', { conversationId: id })
  }
  return { toggle: () => void toggle(), busy }
}

interface HandButtonProps {
  isRaised: boolean
  busy: boolean
  onToggle: () => void
}

function HandButton({ isRaised, busy, onToggle }: HandButtonProps) {
  const t = useTranslations('routing.hand')
  return (
    <Button
      busy={busy}
      onClick={onToggle}
      icon={isRaised && <Hand aria-hidden size={14} />}
      className={isRaised ? 'border-warn bg-warn-soft text-warn' : undefined}
    >
      {isRaised ? t('lower') : t('raise')}
    </Button>
  )
}
