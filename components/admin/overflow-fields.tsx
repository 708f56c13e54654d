'use client'
import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { numberValue } from './number-value.ts'
import type { Choice } from './pick-list.tsx'
import type { QueueForm } from './queue-form.ts'

interface OverflowFieldsProps {
  form: UseFormReturn<QueueForm>
  queues: readonly Choice[]
  people: readonly Choice[]
}

/** After how long somebody else may take the work too. */
export function OverflowFields({ form, queues, people }: OverflowFieldsProps) {
  const t = useTranslations('admin.queues')
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'overflow' })
  const errors = form.formState.errors.overflow
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">{t('overflowText')}</p>
      {fields.map((field, at) => (
        <div key={field.id} className="grid grid-cols-[6.5rem_1fr_auto] items-start gap-2">
          <TextField
            {...form.register(`overflow.${at}.afterSeconds`, numberValue)}
            type="number"
            min={0}
            label={t('overflowAfter')}
            error={errors?.[at]?.afterSeconds?.message}
          />
          <NativeSelect
            {...form.register(`overflow.${at}.to`)}
            label={t('overflowTo')}
            placeholder={t('overflowChoose')}
            error={errors?.[at]?.to?.message}
          >
            <optgroup label={t('overflowQueues')}>
              {queues.map(({ id, label }) => (
                <option key={id} value={`queue:${id}`}>
                  {label}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('people')}>
              {people.map(({ id, label }) => (
                <option key={id} value={`agent:${id}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          </NativeSelect>
          <IconButton
            label={t('overflowRemove')}
            icon={X}
            className="mt-5.5 size-8"
            onClick={() => remove(at)}
          />
        </div>
      ))}
      {errors?.message && (
        <p role="alert" className="text-meta text-bad">
          {errors.message}
        </p>
      )}
      <Button
        size="small"
        icon={<Plus aria-hidden size={13} />}
        className="justify-self-start"
        disabled={fields.length >= 5}
        onClick={() => append({ afterSeconds: 60, to: '' })}
      >
        {t('overflowAdd')}
      </Button>
    </div>
  )
}
