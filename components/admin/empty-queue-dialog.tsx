'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { notify } from '#components/ui/notify.ts'
import { newId } from '#lib/id.ts'
import { archiveQueueAction } from '#lib/queue/actions.ts'
import type { QueueRow } from '#lib/queue/views.ts'
import { emptyQueueAction } from '#lib/routing/actions.ts'
import { FormDialog } from './form-dialog.tsx'
import { tryAction } from './try-action.ts'

interface EmptyQueueDialogProps {
  queue: QueueRow
  queues: readonly QueueRow[]
  onClose: () => void
}

/** A queue in which somebody waits is emptied into another before it is archived. */
export function EmptyQueueDialog({ queue, queues, onClose }: EmptyQueueDialogProps) {
  const t = useTranslations('admin.queues')
  const [toQueueId, setTo] = useState('')
  const { id, name, looseCount, openCount } = queue
  const active = openCount - looseCount
  const { send, isBusy, failure, lack } = useEmptying(queue, toQueueId, active > 0, onClose)
  return (
    <FormDialog
      title={t('emptyTitle', { name })}
      description={
        <>
          {t('emptyText', { count: looseCount })} {active > 0 && t('emptyActive', { count: active })}
        </>
      }
      submitLabel={t(active > 0 ? 'emptyOnly' : 'emptyAndArchive')}
      {...{ failure, isBusy, onClose }}
      isDirty={false}
      onSubmit={() => void send()}
    >
      <NativeSelect
        label={t('emptyTo')}
        placeholder={t('emptyChoose')}
        value={toQueueId}
        error={lack ? t('emptyChoose') : undefined}
        onChange={(event) => setTo(event.target.value)}
      >
        {queues
          .filter((other) => other.id !== id && !other.archived)
          .map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
      </NativeSelect>
    </FormDialog>
  )
}

function useEmptying(queue: QueueRow, toQueueId: string, isInWork: boolean, onClose: () => void) {
  const t = useTranslations('admin')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [lack, setLack] = useState(false)

  async function empty(): Promise<number> {
    for (let moved = 0; ;) {
      const input = { queueId: queue.id, toQueueId }
      const result = await tryAction(() => emptyQueueAction(input, newId()), t('noAnswer'))
      if (!result.ok) throw new Error(result.problem.message)
      moved += result.value.moved
      if (result.value.left === 0 || result.value.moved === 0) return moved
    }
  }

  async function archive() {
    const result = await tryAction(() => archiveQueueAction({ queueId: queue.id }, newId()), t('noAnswer'))
    if (!result.ok) throw new Error(result.problem.message)
  }

  async function send() {
    setLack(toQueueId === '')
    if (toQueueId === '') return
    setBusy(true)
    setFailure(null)
    try {
      const count = await empty()
      if (!isInWork) await archive()
      notify({
        tone: 'ok',
        title: t('queues.moved', { count }),
        detail: isInWork ? undefined : t('archived', { name: queue.name }),
      })
      onClose()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : t('noAnswer'))
    }
    setBusy(false)
    router.refresh()
  }
  return { send, isBusy, failure, lack: lack && toQueueId === '' }
}
