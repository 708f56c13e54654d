'use client'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { numberValue } from '#components/admin/number-value.ts'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addFactTypeInput, SHAPE_KINDS } from '#lib/fact/own-type-inputs.ts'
import { readableShape } from '#lib/fact/own-types.ts'
import { type FactTypeForm, shapeOf } from './fact-type-form.ts'
import { useShapeWords } from './use-shape-words.ts'

interface ShapeFieldsProps {
  form: UseFormReturn<FactTypeForm>
}

/** What values look like; what is made of it is said at once. */
export function ShapeFields({ form }: ShapeFieldsProps) {
  const t = useTranslations('fact.form')
  const { register, control, formState } = form
  const { errors } = formState
  const kind = useWatch({ control, name: 'kind' })
  return (
    <div className="grid gap-4">
      <NativeSelect {...register('kind')} label={t('kind')} error={errors.kind?.message}>
        {SHAPE_KINDS.map((value) => (
          <option key={value} value={value}>
            {t(`kinds.${value}`)}
          </option>
        ))}
      </NativeSelect>
      {kind === 'digits' && <DigitFields form={form} />}
      {kind === 'example' && (
        <TextArea
          {...register('examples')}
          label={t('examples')}
          hint={t('examplesHint')}
          rows={2}
          error={errors.examples?.message}
        />
      )}
      {kind === 'choice' && (
        <TextArea
          {...register('choices')}
          label={t('choices')}
          hint={t('choicesHint')}
          rows={4}
          error={errors.choices?.message}
        />
      )}
      <ShapeReading form={form} />
    </div>
  )
}

function DigitFields({ form: { register, formState } }: ShapeFieldsProps) {
  const t = useTranslations('fact.form')
  const { errors } = formState
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <TextField
        {...register('prefix')}
        label={t('prefix')}
        hint={t('prefixHint')}
        error={errors.prefix?.message}
        autoComplete="off"
      />
      {(['least', 'most'] as const).map((name) => (
        <TextField
          key={name}
          {...register(name, numberValue)}
          label={t(name)}
          type="number"
          inputMode="numeric"
          min={3}
          max={30}
          error={errors[name]?.message}
        />
      ))}
    </div>
  )
}

/** "Read as 2 letters, -, 5 digits. Found wherever it stands." */
function ShapeReading({ form: { control } }: ShapeFieldsProps) {
  const t = useTranslations('fact.form')
  const wordsOf = useShapeWords()
  const parsed = addFactTypeInput.shape.shape.safeParse(shapeOf(useWatch({ control, compute: (all) => all })))
  if (!parsed.success) return null
  const isAlone = readableShape(parsed.data).standsAlone
  return (
    <p role="status" className="rounded-control bg-sunk px-3 py-2 text-ink-2">
      {(parsed.data.kind === 'digits' || parsed.data.kind === 'example') &&
        `${t('reads', { forms: wordsOf(parsed.data) })} `}
      {t(isAlone ? 'alone' : 'beside')}
    </p>
  )
}
