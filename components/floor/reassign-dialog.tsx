'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import type { Held } from './held-line.tsx'

const CHAT_UNITS = 2

/** Gives it to somebody of the queue who has room; it can be taken back for a moment. */
export function ReassignDialog({ held, agents }: { held: Held; agents: readonly FloorAgent[] }) {
  const t = useTranslations('floor')
  const [open, setOpen] = useState(false)
  const [agentId, setAgentId] = useState('')
  const able = agents.filter(
    (agent) =>
      agent.id !== held.assigneeId &&
      agent.queueIds.includes(held.queueId) &&
      agent.loadUnits + CHAT_UNITS <= agent.capacityUnits,
  )

  async function move(to: string, undoTo: string | null) {
    const result = await sendCommand('conversation.reassign', { conversationId: held.id, agentId: to })
    if (!result.ok) return notify({ tone: 'bad', title: t('failed'), detail: result.problem.message })
    setOpen(false)
    const name = agents.find(({ id }) => id === to)?.name ?? ''
    const undo = undoTo ? { label: t('undo'), run: () => void move(undoTo, null) } : undefined
    notify({ tone: 'ok', title: t('moved', { name }), action: undo })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('reassignTitle', { name: held.customerName })}
      trigger={
        <Button size="small" variant="quiet">
          {t('reassign')}
        </Button>
      }
      footer={
        <Button variant="primary" disabled={!agentId} onClick={() => void move(agentId, held.assigneeId)}>
          {t('reassignDo')}
        </Button>
      }
    >
      {able.length === 0 ? (
        <p className="text-ink-2">{t('noRoom')}</p>
      ) : (
        <NativeSelect
          label={t('reassignTo')}
          placeholder={t('reassignChoose')}
          value={agentId}
          onChange={(event) => setAgentId(event.target.value)}
        >
          {able.map(({ id, name, loadUnits, capacityUnits }) => (
            <option key={id} value={id}>
              {`${name} (${loadUnits} / ${capacityUnits})`}
            </option>
          ))}
        </NativeSelect>
      )}
    </Dialog>
  )
}
