'use client'
import { Check, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Chip } from '#components/ui/chip.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { SetupState } from '#lib/metric/setup-state.ts'
import { AdminScreen } from './admin-screen.tsx'

interface SetupScreenProps {
  setup: SetupState
}

const steps = ['teams', 'dispositions', 'queues', 'people', 'widget', 'offers'] as const
type Step = (typeof steps)[number]

const hrefs: Record<Step, string> = {
  teams: '/admin/people',
  dispositions: '/admin/dispositions',
  queues: '/admin/queues',
  people: '/admin/people',
  widget: '/admin/widget',
  offers: '/admin/offers',
}

const isDone = (setup: SetupState): Record<Step, boolean> => ({
  teams: setup.teams > 0,
  dispositions: setup.dispositions > 0,
  queues: setup.queues > 0 && setup.emptyQueues < setup.queues,
  people: setup.people > 1,
  widget: setup.widgets > 0,
  offers: setup.offers > 0,
})

/** What there is, and what an administrator of an empty workspace does first. */
export function SetupScreen({ setup }: SetupScreenProps) {
  const t = useTranslations('admin.setup')
  const done = isDone(setup)
  const next = steps.find((step) => !done[step])
  const isReady = next === undefined || next === 'offers'
  return (
    <AdminScreen title={t('title')} intro={t(isReady ? 'ready' : 'fresh')}>
      <ol className="m-4 grid max-w-2xl rounded-card border border-line md:m-6">
        {steps.map((step, index) => (
          <li key={step} className="border-b border-line last:border-transparent">
            <Link
              href={hrefs[step]}
              className="flex items-center gap-3 rounded-card px-4 py-3 hover:bg-bg focus-visible:-outline-offset-2"
            >
              <StepMark number={index + 1} isDone={done[step]} />
              <span className="grid min-w-0 grow">
                <span className="font-medium">{t(`steps.${step}`)}</span>
                <span className="text-ink-2">{t(`steps.${step}Why`)}</span>
              </span>
              {step === next && <Chip tone="accent">{t('next')}</Chip>}
              <span className="text-end text-meta text-ink-3 max-sm:hidden">
                <StepCount step={step} setup={setup} />
              </span>
              <ChevronRight aria-hidden size={15} className="shrink-0 text-ink-3 rtl:rotate-180" />
            </Link>
          </li>
        ))}
      </ol>
    </AdminScreen>
  )
}

function StepMark({ number, isDone: done }: { number: number; isDone: boolean }) {
  const t = useTranslations('admin.setup')
  return (
    <span
      className={classNames(
        'grid size-6 shrink-0 place-items-center rounded-full border text-meta font-semibold',
        done ? 'border-transparent bg-ok-soft text-ok' : 'border-control-line text-ink-2',
      )}
    >
      {done ? <Check role="img" aria-label={t('doneWord')} size={13} /> : number}
    </span>
  )
}

function StepCount({ step, setup }: { step: Step; setup: SetupState }) {
  const t = useTranslations('admin.setup.counts')
  const { emptyQueues, invited, origins } = setup
  switch (step) {
    case 'queues':
      return [
        t('queues', { count: setup.queues }),
        emptyQueues > 0 && t('emptyQueues', { count: emptyQueues }),
      ]
        .filter(Boolean)
        .join(', ')
    case 'people':
      return [t('people', { count: setup.people }), invited > 0 && t('invited', { count: invited })]
        .filter(Boolean)
        .join(', ')
    case 'widget':
      return [t('widget', { count: setup.widgets }), setup.widgets > 0 && t('origins', { count: origins })]
        .filter(Boolean)
        .join(', ')
    case 'teams':
    case 'dispositions':
    case 'offers':
      return t(step, { count: setup[step] })
  }
}
