'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShortcut } from '#components/shell/use-shortcut.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { permissionsOf } from '#lib/actor.ts'
import { takeCaseAction } from '#lib/recovery/actions.ts'
import {
  canClose,
  canRecord,
  canTake,
  isOpenState,
  type OpenState,
  type Person,
  standingOf,
} from '#lib/recovery/recovery-case.ts'
import type { CaseRow } from '#lib/recovery/views.ts'
import { CloseDialog } from './close-dialog.tsx'
import { ContactDialog } from './contact-dialog.tsx'
import { RemedyDialog } from './remedy-dialog.tsx'
import { useCaseAction } from './use-case-action.ts'

type Form = 'contact' | 'remedy' | 'close'

/** The step that usually comes next is the primary one. */
const NEXT: Record<OpenState, Form | 'take'> = {
  detected: 'take',
  owned: 'contact',
  contacted: 'remedy',
  remedied: 'close',
}

export function CaseActions({ row, me }: { row: CaseRow; me: Person }) {
  const t = useTranslations('recovery.actions')
  const [form, setForm] = useState<Form | null>(null)
  const taking = useCaseAction(takeCaseAction)
  const standing = standingOf(row.state, row.ownerId)
  const [mayTake, mayRecord] = [canTake(me, standing), canRecord(me, standing)]
  const mayClose = canClose(me, standing)
  const next = isOpenState(row.state) ? NEXT[row.state] : null

  const take = async () => {
    const done = await taking.run({ caseId: row.id, shownOwnerId: row.ownerId })
    if (done) notify({ tone: 'ok', title: t('taken'), key: 'case' })
  }
  const group = 'recovery' as const
  useShortcut('t', t('take'), () => void take(), { group, when: () => mayTake && !form })
  useShortcut('c', t('contact'), () => setForm('contact'), { group, when: () => mayRecord && !form })
  useShortcut('m', t('remedy'), () => setForm('remedy'), { group, when: () => mayRecord && !form })
  useShortcut('e', t('close'), () => setForm('close'), { group, when: () => mayClose && !form })

  if (!next) return null
  if (!permissionsOf(me.role).includes('recovery.settle'))
    return <p className="text-meta text-ink-3">{t('readOnly')}</p>
  const variant = (own: Form | 'take') =>
    own === next && (own === 'take' || mayRecord) ? 'primary' : 'secondary'
  const hint = mayRecord ? undefined : t('takeFirst')
  const close = () => setForm(null)
  return (
    <div className="flex flex-wrap items-center gap-2 max-md:grid max-md:w-full max-md:grid-cols-2">
      {mayTake && (
        <Button
          variant={mayRecord ? 'secondary' : 'primary'}
          shortcut="t"
          busy={taking.busy}
          title={row.ownerName ? t('takeOver', { name: row.ownerName }) : undefined}
          onClick={() => void take()}
        >
          {t('take')}
        </Button>
      )}
      <Button
        variant={variant('contact')}
        shortcut="c"
        disabled={!mayRecord}
        title={hint}
        onClick={() => setForm('contact')}
      >
        {t('contact')}
      </Button>
      <Button
        variant={variant('remedy')}
        shortcut="m"
        disabled={!mayRecord}
        title={hint}
        onClick={() => setForm('remedy')}
      >
        {t('remedy')}
      </Button>
      <Button
        variant={variant('close')}
        shortcut="e"
        disabled={!mayClose}
        title={hint}
        onClick={() => setForm('close')}
      >
        {t('close')}
      </Button>
      {taking.problem && (
        <p role="alert" className="col-span-2 basis-full text-meta text-bad">
          {taking.problem.message}
        </p>
      )}
      {form === 'contact' && <ContactDialog row={row} onDone={close} />}
      {form === 'remedy' && <RemedyDialog row={row} onDone={close} />}
      {form === 'close' && <CloseDialog row={row} onDone={close} />}
    </div>
  )
}
