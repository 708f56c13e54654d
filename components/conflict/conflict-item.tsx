'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import type { Tone } from '#components/ui/tone.ts'
import { canAsk, canLift, type Hold } from '#lib/conflict/conflict.ts'
import type { ConflictView } from '#lib/conflict/views.ts'
import { titleOf } from './title-of.ts'
import { useDepartmentName } from './use-department-name.ts'
import { useHold } from './use-hold.ts'

const TONES: Record<Hold, Tone> = {
  none: 'neutral',
  asked: 'warn',
  confirmed: 'ok',
  failed: 'bad',
  lifted: 'neutral',
}

export function ConflictItem({ conflict }: { conflict: ConflictView }) {
  const t = useTranslations('conflict')
  const departmentName = useDepartmentName()
  const { kind, hold, occurredAt, cameInSpite } = conflict
  const department = departmentName(conflict.department)
  return (
    <li className="grid gap-1">
      <p className="flex items-start gap-2">
        <span dir="auto" className="min-w-0 flex-1 wrap-anywhere">
          {titleOf(conflict)}
        </span>
        {hold !== 'none' && <Chip tone={TONES[hold]}>{t(`hold.${hold}`)}</Chip>}
      </p>
      <p className="text-meta text-ink-3">
        {t('sent', { department, kind })} · <RelativeTime at={occurredAt} />
      </p>
      {cameInSpite && <p className="text-meta text-bad">{t('inSpite')}</p>}
      <Standing conflict={conflict} department={department} />
      <Actions conflict={conflict} department={department} />
    </li>
  )
}

interface PartProps {
  conflict: ConflictView
  department: string
}

/** What was asked and answered, in a sentence. */
function Standing({ conflict, department }: PartProps) {
  const t = useTranslations('conflict')
  const format = useFormatter()
  const { hold, askedBy, askedAt, answeredAt, liftedAt, attempts, problem, nextAt, isReachable } = conflict
  const when = (at: string | null) => (at ? format.dateTime(new Date(at), 'dayTime') : '')
  if (hold === 'confirmed') return <Line>{t('confirmed', { department, when: when(answeredAt) })}</Line>
  if (hold === 'lifted') return <Line>{t('lifted', { department, when: when(liftedAt) })}</Line>
  if (hold === 'failed') return <Line isBad>{t('failed', { department, problem: problem ?? '' })}</Line>
  if (hold === 'none') return isReachable ? null : <Line>{t('unreachable', { department })}</Line>
  return (
    <>
      <Line>{t('asked', { name: askedBy ?? '', department, when: when(askedAt) })}</Line>
      {problem && nextAt && (
        <Line isBad>{t('trying', { problem, count: attempts, when: when(nextAt) })}</Line>
      )}
    </>
  )
}

const Line = ({ isBad, children }: { isBad?: boolean; children: string }) => (
  <p className={isBad ? 'text-meta wrap-anywhere text-bad' : 'text-meta wrap-anywhere text-ink-2'}>
    {children}
  </p>
)

function Actions({ conflict: { id, hold, isReachable }, department }: PartProps) {
  const t = useTranslations('conflict')
  const { busy, ask, lift } = useHold(id, department)
  if (canLift(hold))
    return (
      <Button
        size="small"
        variant="quiet"
        busy={busy}
        className="-ms-2 justify-self-start"
        aria-label={t('liftNamed', { department })}
        onClick={lift}
      >
        {t('lift')}
      </Button>
    )
  if (!canAsk(hold) || !isReachable) return null
  return (
    <Button
      size="small"
      busy={busy}
      className="mt-0.5 justify-self-start"
      aria-label={t('askNamed', { department })}
      onClick={ask}
    >
      {t(hold === 'none' ? 'ask' : 'again')}
    </Button>
  )
}
