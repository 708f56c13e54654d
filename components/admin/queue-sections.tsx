'use client'
import { useTranslations } from 'next-intl'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { PersonRow } from '#lib/agent/views.ts'
import { unmetDemands, VALUE_CLASSES } from '#lib/queue/queue.ts'
import type { QueueRow, ScheduleRow } from '#lib/queue/views.ts'
import { FormSection } from './form-section.tsx'
import { HoursNow } from './hours-now.tsx'
import { numberValue } from './number-value.ts'
import { OverflowFields } from './overflow-fields.tsx'
import type { QueueForm } from './queue-form.ts'
import { SkillFields } from './skill-fields.tsx'
import { useQueueSummaries } from './use-queue-summaries.ts'
import { WarningLine } from './warning-line.tsx'

interface QueueSectionsProps {
  form: UseFormReturn<QueueForm>
  /** The other queues in use. */
  queues: readonly QueueRow[]
  people: readonly PersonRow[]
  schedules: readonly ScheduleRow[]
}

type SectionProps = Pick<QueueSectionsProps, 'form'>

/** The rules of a queue by what they are about; each says in its head what is set. */
export function QueueSections({ form, queues, people, schedules }: QueueSectionsProps) {
  const t = useTranslations('admin.queues')
  const { errors } = form.formState
  const said = useQueueSummaries(form.watch(), queues, schedules)
  const choices = people.map(({ id, name }) => ({ id, label: name }))
  return (
    <div className="grid gap-2">
      <FormSection title={t('skills')} summary={said.skills} hasError={Boolean(errors.skills)}>
        <Skills form={form} people={people} />
      </FormSection>
      <FormSection
        title={t('hours')}
        summary={said.hours}
        hasError={Boolean(errors.scheduleId ?? errors.priority ?? errors.valueClass)}
      >
        <HoursAndValue form={form} schedules={schedules} />
      </FormSection>
      <FormSection title={t('overflow')} summary={said.overflow} hasError={Boolean(errors.overflow)}>
        <OverflowFields
          form={form}
          queues={queues.map(({ id, name }) => ({ id, label: name }))}
          people={choices}
        />
      </FormSection>
      <FormSection
        title={t('wrapUpShort')}
        summary={said.wrapUp}
        hasError={Boolean(errors.wrapUpRequired ?? errors.wrapUpLimitSeconds)}
      >
        <WrapUp form={form} />
      </FormSection>
      <FormSection
        title={t('clocks')}
        summary={said.clocks}
        hasError={Boolean(errors.firstReplySeconds ?? errors.nextReplySeconds ?? errors.resolutionMinutes)}
      >
        <Clocks form={form} />
      </FormSection>
      <FormSection title={t('callbacks')} summary={said.callbacks} hasError={Boolean(errors.callbackCap)}>
        <Checkbox {...form.register('callbackEnabled')} label={t('callbackOn')} hint={t('callbackHint')} />
        <TextField
          {...form.register('callbackCap', numberValue)}
          type="number"
          min={1}
          label={t('callbackCap')}
          fieldClassName="max-w-48"
          error={errors.callbackCap?.message}
        />
      </FormSection>
    </div>
  )
}

function Skills({ form, people }: Pick<QueueSectionsProps, 'form' | 'people'>) {
  const t = useTranslations('admin.queues')
  const { skills: errors } = form.formState.errors
  const known = [...new Set(people.flatMap(({ skills }) => skills.map(({ name }) => name)))].toSorted()
  const unmet = unmetDemands(form.watch('skills'), people, form.watch('agentIds'))
  return (
    <>
      <p className="text-ink-2">{t('skillsText')}</p>
      <Controller
        control={form.control}
        name="skills"
        render={({ field }) => (
          <SkillFields
            legend={t('skillsNeeded')}
            value={field.value}
            known={known}
            error={errors?.message}
            errorOf={(at, part) => errors?.[at]?.[part]?.message}
            onChange={field.onChange}
          />
        )}
      />
      {unmet.map(({ name, level }) => (
        <WarningLine key={name}>{t('nobodyHas', { skill: name, level })}</WarningLine>
      ))}
    </>
  )
}

function HoursAndValue({ form, schedules }: Pick<QueueSectionsProps, 'form' | 'schedules'>) {
  const t = useTranslations('admin.queues')
  const { errors } = form.formState
  const schedule = schedules.find(({ id }) => id === form.watch('scheduleId'))
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <NativeSelect
        {...form.register('scheduleId')}
        label={t('schedule')}
        hint={schedule && <HoursNow hours={schedule} />}
        error={errors.scheduleId?.message}
      >
        <option value="">{t('alwaysOpen')}</option>
        {schedules.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <TextField
        {...form.register('priority', numberValue)}
        type="number"
        min={1}
        max={5}
        label={t('priority')}
        hint={t('priorityHint')}
        error={errors.priority?.message}
      />
      <NativeSelect
        {...form.register('valueClass')}
        label={t('valueClass')}
        hint={t('valueClassHint')}
        error={errors.valueClass?.message}
      >
        {VALUE_CLASSES.map((value) => (
          <option key={value} value={value}>
            {t(`valueClasses.${value}`)}
          </option>
        ))}
      </NativeSelect>
    </div>
  )
}

function WrapUp({ form }: SectionProps) {
  const t = useTranslations('admin.queues')
  const { errors } = form.formState
  return (
    <>
      <div className="grid gap-1">
        <Checkbox {...form.register('wrapUpRequired')} label={t('wrapUp')} />
        {errors.wrapUpRequired?.message && (
          <p role="alert" className="text-meta text-bad">
            {errors.wrapUpRequired.message}
          </p>
        )}
      </div>
      <TextField
        {...form.register('wrapUpLimitSeconds', numberValue)}
        type="number"
        min={10}
        label={t('wrapUpLimit')}
        hint={t('wrapUpLimitHint')}
        placeholder={t('noLimit')}
        error={errors.wrapUpLimitSeconds?.message}
      />
      <Checkbox {...form.register('wrapUpExtendable')} label={t('wrapUpExtendable')} />
    </>
  )
}

const TARGETS = ['firstReplySeconds', 'nextReplySeconds', 'resolutionMinutes'] as const

function Clocks({ form }: SectionProps) {
  const t = useTranslations('admin.queues')
  const { errors } = form.formState
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {TARGETS.map((name) => (
          <TextField
            key={name}
            {...form.register(name, numberValue)}
            type="number"
            min={1}
            label={t(name)}
            hint={t(`${name}Hint`)}
            placeholder={t(name === 'firstReplySeconds' ? 'asServiceLevel' : 'noTarget')}
            error={errors[name]?.message}
          />
        ))}
      </div>
      <Checkbox {...form.register('clocksPauseParked')} label={t('pauseParked')} />
    </>
  )
}
