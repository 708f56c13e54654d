'use client'
import { useTranslations } from 'next-intl'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addOfferAction, changeOfferAction } from '#lib/offer/catalogue-actions.ts'
import { addOfferInput, type AddOfferInput } from '#lib/offer/catalogue-inputs.ts'
import type { OfferRow } from '#lib/offer/catalogue-views.ts'
import { OFFER_KINDS } from '#lib/offer/kind.ts'
import { FormDialog } from './form-dialog.tsx'
import { numberValue } from './number-value.ts'
import { OfferConditionFields } from './offer-condition-fields.tsx'
import { fieldOf, formOf, inputOf, type OfferForm } from './offer-form.ts'
import { useAdminForm } from './use-admin-form.ts'

interface OfferDialogProps {
  /** Null: a new one. */
  offer: OfferRow | null
  onClose: () => void
  onDone: () => void
}

export function OfferDialog({ offer, onClose, onDone }: OfferDialogProps) {
  const t = useTranslations('admin.offers')
  const { form, errors, failure, send, isBusy, isDirty } = useAdminForm<OfferForm, AddOfferInput, unknown>({
    schema: addOfferInput,
    defaults: formOf(offer),
    toInput: inputOf,
    fieldOf,
    submit: (input, commandId) =>
      offer
        ? changeOfferAction({ offerId: offer.id, ...input }, commandId)
        : addOfferAction(input, commandId),
    onDone,
  })
  const { register } = form
  return (
    <FormDialog
      title={offer ? t('editTitle', { name: offer.name }) : t('addTitle')}
      {...{ failure, isBusy, isDirty, onClose }}
      onSubmit={() => void send()}
      wide
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...register('name')} label={t('name')} error={errors.name?.message} autoComplete="off" />
        <NativeSelect
          {...register('kind')}
          label={t('kind')}
          placeholder={t('chooseKind')}
          error={errors.kind?.message}
        >
          {OFFER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <TextArea
        {...register('description')}
        label={t('description')}
        rows={2}
        error={errors.description?.message}
      />
      <TextArea
        {...register('say')}
        label={t('say')}
        rows={2}
        hint={t('sayHint')}
        error={errors.say?.message}
      />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <TextField
          {...register('value', numberValue)}
          type="number"
          step="any"
          label={t('value')}
          error={errors.value?.message}
        />
        <TextField
          {...register('cost', numberValue)}
          type="number"
          step="any"
          label={t('cost')}
          error={errors.cost?.message}
        />
        <TextField
          {...register('propensityPercent', numberValue)}
          type="number"
          step="any"
          label={t('propensity')}
          error={errors.propensityPercent?.message}
        />
      </div>
      <OfferConditionFields form={form} />
    </FormDialog>
  )
}
