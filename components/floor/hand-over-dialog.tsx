'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { notify } from '#components/ui/notify.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'

interface HandOverDialogProps {
  agent: FloorAgent
  onClose: () => void
}

/** For who is absent: asks first, for it can't be undone in one step. */
export function HandOverDialog({ agent: { id, name }, onClose }: HandOverDialogProps) {
  const t = useTranslations('floor')
  const [isBusy, setBusy] = useState(false)
  async function handOver() {
    setBusy(true)
    const result = await sendCommand('agent.hand_over', { agentId: id })
    setBusy(false)
    if (!result.ok) return notify({ tone: 'bad', title: t('notMoved'), detail: result.problem.message })
    notify({ tone: 'ok', title: t('handedOver', { name }) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('handOverTitle', { name })}
      description={t('handOverDetail', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void handOver()}>
            {t('handOver')}
          </Button>
        </>
      }
    />
  )
}
