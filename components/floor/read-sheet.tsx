'use client'
import { useTranslations } from 'next-intl'
import { Sheet } from '#components/ui/sheet.tsx'
import { ThreadPane } from '#components/thread/thread-pane.tsx'

interface ReadSheetProps {
  conversationId: string
  person: { agentId: string; name: string }
  onClose: () => void
}

/** A thread as it happens, to read along; a note can be left for the agent. */
export function ReadSheet({ conversationId, person, onClose }: ReadSheetProps) {
  const t = useTranslations('thread')
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={t('log')}>
      <div className="-m-4 h-[calc(100dvh-3rem)]">
        <ThreadPane
          conversationId={conversationId}
          row={undefined}
          person={person}
          inserted={null}
          onBack={onClose}
          onCustomer={onClose}
          onDone={onClose}
          onAccept={onClose}
        />
      </div>
    </Sheet>
  )
}
