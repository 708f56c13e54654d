'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeSettingsAction } from '#lib/routing/actions.ts'
import { changeSettingsInput, type ChangeSettingsInput } from '#lib/routing/settings-inputs.ts'
import { numberValue } from './number-value.ts'
import { SavedForm } from './saved-form.tsx'

const TIMES = [
  'reservationSeconds',
  'ownerHoldSeconds',
  'disconnectGraceSeconds',
  'idleAfterMinutes',
  'visitorGraceSeconds',
] as const

/** An empty field is no limit. */
const inputOf = (form: ChangeSettingsInput): ChangeSettingsInput => ({
  ...form,
  channels: form.channels.map((rule) => ({ ...rule, most: rule.most ?? null })),
})

export function SettingsForm({ settings }: { settings: ChangeSettingsInput }) {
  const t = useTranslations('admin.routing')
  return (
    <SavedForm
      schema={changeSettingsInput}
      values={settings}
      toInput={inputOf}
      submit={changeSettingsAction}
      save={t('save')}
      saved={t('saved')}
    >
      {(form, errors) => (
        <>
          <section aria-label={t('times')} className="grid gap-3">
            <h2 className="font-semibold">{t('times')}</h2>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              {TIMES.map((name) => (
                <TextField
                  key={name}
                  {...form.register(name, numberValue)}
                  type="number"
                  min={0}
                  label={t(name)}
                  hint={t(`${name}Hint`)}
                  error={errors[name]?.message}
                />
              ))}
            </div>
            <Checkbox {...form.register('watchVisible')} label={t('watchVisible')} />
          </section>
          <ChannelRules form={form} />
        </>
      )}
    </SavedForm>
  )
}

function ChannelRules({ form }: { form: UseFormReturn<ChangeSettingsInput> }) {
  const t = useTranslations('admin.routing')
  const errors = form.formState.errors.channels
  return (
    <section aria-label={t('channels')} className="grid gap-3">
      <div>
        <h2 className="font-semibold">{t('channels')}</h2>
        <p className="text-ink-2">{t('channelsHint')}</p>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {form.getValues('channels').map(({ channel: id }, at) => {
          const channel = t(`channelNames.${id}`)
          return (
            <li
              key={id}
              className="grid grid-cols-2 items-start gap-x-4 gap-y-2 py-3 sm:grid-cols-[6rem_7rem_8rem_1fr]"
            >
              <span className="col-span-full font-medium sm:col-span-1 sm:pt-6">{channel}</span>
              <TextField
                {...form.register(`channels.${at}.units`, numberValue)}
                type="number"
                min={1}
                label={t('units')}
                aria-label={t('unitsOf', { channel })}
                error={errors?.[at]?.units?.message}
              />
              <TextField
                {...form.register(`channels.${at}.most`, numberValue)}
                type="number"
                min={1}
                label={t('most')}
                aria-label={t('mostOf', { channel })}
                placeholder={t('noMost')}
                error={errors?.[at]?.most?.message}
              />
              <Checkbox
                {...form.register(`channels.${at}.interruptible`)}
                label={t('interruptible')}
                className="col-span-full sm:col-span-1 sm:mt-5.5"
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
