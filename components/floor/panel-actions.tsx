'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import type { ConversationView } from '#lib/conversation/views.ts'
import type { FloorView } from '#lib/metric/load-floor.ts'
import { SteerButtons } from './steer-buttons.tsx'
import { isMovable } from './steered.ts'

interface PanelActionsProps {
  conversation: ConversationView
  floor: FloorView
  personId: string
  onWatch: (() => void) | null
  onJoin: (() => void) | null
  isJoining: boolean
}

export function PanelActions(props: PanelActionsProps) {
  const { conversation, floor, personId, onWatch, onJoin, isJoining } = props
  const t = useTranslations('floor')
  if (!isMovable(conversation)) return null
  return (
    <div className="flex flex-wrap gap-2">
      {onWatch && (
        <Button shortcut="w" onClick={onWatch}>
          {t('watch')}
        </Button>
      )}
      {onJoin && (
        <Button shortcut="i" busy={isJoining} onClick={onJoin}>
          {t('join')}
        </Button>
      )}
      <SteerButtons conversation={conversation} floor={floor} personId={personId} />
    </div>
  )
}
