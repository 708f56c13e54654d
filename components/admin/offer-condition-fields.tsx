'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { CONSENTS, OFFER_NEEDS } from '#lib/offer/catalogue-inputs.ts'
import { numberValue } from './number-value.ts'
import type { OfferForm } from './offer-form.ts'

interface OfferConditionFieldsProps {
  form: UseFormReturn<OfferForm>
}

/** Who an offer is for. */
export function OfferConditionFields({ form }: OfferConditionFieldsProps) {
  const t = useTranslations('admin.offers')
  const { register, formState } = form
  const { errors } = formState
  return (
    <fieldset className="grid gap-4 rounded-card border border-line p-4">
      <legend className="px-1 font-medium">{t('conditions')}</legend>
      <p className="text-meta text-ink-3">{t('conditionsHint')}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          {...register('tiers')}
          label={t('tiers')}
          hint={t('tiersHint')}
          error={errors.tiers?.message}
        />
        <TextField
          {...register('products')}
          label={t('products')}
          hint={t('productsHint')}
          error={errors.products?.message}
        />
        <TextField
          {...register('minOrders', numberValue)}
          type="number"
          min={1}
          label={t('minOrders')}
          error={errors.minOrders?.message}
        />
        <TextField
          {...register('minRevenue', numberValue)}
          type="number"
          step="any"
          min={0}
          label={t('minRevenue')}
          error={errors.minRevenue?.message}
        />
        <NativeSelect {...register('consent')} label={t('consent')} error={errors.consent?.message}>
          <option value="">{t('anyConsent')}</option>
          {CONSENTS.map((consent) => (
            <option key={consent} value={consent}>
              {t(`consents.${consent}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <fieldset>
        <legend className="mb-1 text-meta font-medium text-ink-2">{t('needs')}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {OFFER_NEEDS.map((need) => (
            <Checkbox key={need} {...register('needs')} value={need} label={t(`needNames.${need}`)} />
          ))}
        </div>
      </fieldset>
    </fieldset>
  )
}
