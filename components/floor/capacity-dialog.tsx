'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { CAPACITY_MAX } from '#lib/agent/person.ts'
import type { FloorAgent } from '#lib/metric/load-floor.ts'
import { SaveDialog } from './save-dialog.tsx'

interface CapacityDialogProps {
  agent: FloorAgent
  onClose: () => void
}

/** Below what is in hand it warns before, and the answer says so again. */
export function CapacityDialog({ agent, onClose }: CapacityDialogProps) {
  const t = useTranslations('floor')
  const { id: agentId, name, loadUnits, capacityUnits } = agent
  const [typed, setTyped] = useState(String(capacityUnits))
  const units = typed.trim() === '' ? Number.NaN : Number(typed)
  async function save() {
    const result = await sendCommand('agent.set_capacity', { agentId, capacityUnits: units })
    if (!result.ok) return result.problem.message
    const { isOver } = result.value
    notify({
      tone: 'ok',
      title: t('capacitySet', { name, capacity: units }),
      detail: isOver ? t('capacityOver') : undefined,
    })
    return null
  }
  return (
    <SaveDialog
      title={t('capacityTitle', { name })}
      description={t('capacityDetail', { load: loadUnits, capacity: capacityUnits })}
      save={save}
      onClose={onClose}
    >
      {(problem) => (
        <TextField
          label={t('capacityUnits')}
          type="number"
          inputMode="numeric"
          min={0}
          max={CAPACITY_MAX}
          autoFocus
          value={typed}
          hint={units < loadUnits ? t('capacityOver') : undefined}
          error={problem}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </SaveDialog>
  )
}
