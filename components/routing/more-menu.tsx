'use client'
import { ArrowRightLeft, Ellipsis, Hand, ListStart, Merge, MessageCircleQuestion, Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'
import { MenuItem } from '#components/ui/menu-item.tsx'
import { MenuSeparator } from '#components/ui/menu-separator.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { notify } from '#components/ui/notify.ts'
import type { ConversationView } from '#lib/conversation/views.ts'
import type { MoveDialog } from './move-dialog.ts'
import { useMove } from './use-move.ts'

interface MoreMenuProps {
  conversation: ConversationView
  /** The head is too narrow for the buttons: they stand here. */
  holdsButtons: () => boolean
  onOpen: (dialog: MoveDialog) => void
  onHand: () => void
  onGone: () => void
}

/** The rarer moves; on a narrow head all of them. */
export function MoreMenu({ conversation, holdsButtons, onOpen, onHand, onGone }: MoreMenuProps) {
  const t = useTranslations('routing')
  const { move } = useMove()
  const { id, queueName, handRaisedAt } = conversation
  async function requeue() {
    if (!(await move('conversation.requeue', { conversationId: id }))) return
    notify({ tone: 'ok', title: t('requeue.done', { queue: queueName }) })
    onGone()
  }
  return (
    <Menu trigger={<IconButton label={t('more')} icon={Ellipsis} />} className="w-60">
      <ButtonItems {...{ holdsButtons, onOpen, onHand }} isRaised={handRaisedAt !== null} />
      <MenuItem icon={MessageCircleQuestion} onSelect={() => onOpen('consult')}>
        {t('consult.item')}
      </MenuItem>
      <MenuItem icon={Merge} onSelect={() => onOpen('merge')}>
        {t('merge.item')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={ListStart} onSelect={() => void requeue()}>
        {t('requeue.item')}
      </MenuItem>
    </Menu>
  )
}

type ButtonItemsProps = Pick<MoreMenuProps, 'holdsButtons' | 'onOpen' | 'onHand'> & { isRaised: boolean }

/** Looks at the head only when the menu opens. */
function ButtonItems({ holdsButtons, onOpen, onHand, isRaised }: ButtonItemsProps) {
  const t = useTranslations('routing')
  const [holds] = useState(holdsButtons)
  if (!holds) return null
  return (
    <>
      <MenuItem icon={ArrowRightLeft} shortcut="t" onSelect={() => onOpen('transfer')}>
        {t('transfer.button')}
      </MenuItem>
      <MenuItem icon={Pause} shortcut="p" onSelect={() => onOpen('park')}>
        {t('park.button')}
      </MenuItem>
      <MenuItem icon={Hand} shortcut="h" onSelect={onHand}>
        {isRaised ? t('hand.lower') : t('hand.raise')}
      </MenuItem>
      <MenuSeparator />
    </>
  )
}
