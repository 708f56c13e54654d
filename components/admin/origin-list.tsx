'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { notify } from '#components/ui/notify.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { allowOriginAction, removeOriginAction } from '#lib/widget/actions.ts'
import { allowOriginInput, type AllowOriginInput } from '#lib/widget/admin-inputs.ts'
import type { WidgetRow } from '#lib/widget/admin-views.ts'
import { FormAlert } from './form-alert.tsx'
import { useAdminForm } from './use-admin-form.ts'
import { useRowCommand } from './use-row-command.ts'

interface OriginListProps {
  widget: WidgetRow
}

/** The sites that may embed a widget. */
export function OriginList({ widget }: OriginListProps) {
  const t = useTranslations('admin.widget')
  return (
    <section aria-label={t('origins')} className="grid gap-2">
      <h3 className="text-meta font-medium text-ink-2">{t('origins')}</h3>
      {widget.origins.length === 0 && <p className="text-ink-2">{t('noOrigin')}</p>}
      <ul className="grid">
        {widget.origins.map((one) => (
          <OriginRow key={one.id} {...one} />
        ))}
      </ul>
      <OriginForm key={widget.origins.length} widgetId={widget.id} />
    </section>
  )
}

function OriginRow({ id: originId, origin }: WidgetRow['origins'][number]) {
  const t = useTranslations('admin')
  const { isBusy, start } = useRowCommand()
  const remove = () =>
    void start({
      run: (commandId) => removeOriginAction({ originId }, commandId),
      said: t('widget.removed', { origin }),
    })
  return (
    <li className="flex min-h-8 items-center gap-2 border-b border-line last:border-transparent">
      <bdi className="min-w-0 grow font-mono text-meta wrap-anywhere">{origin}</bdi>
      <IconButton label={t('remove', { name: origin })} icon={X} disabled={isBusy} onClick={remove} />
    </li>
  )
}

function OriginForm({ widgetId }: { widgetId: string }) {
  const t = useTranslations('admin.widget')
  const router = useRouter()
  const { form, errors, failure, onSubmit, isBusy } = useAdminForm<
    { origin: string },
    AllowOriginInput,
    unknown
  >({
    schema: allowOriginInput,
    defaults: { origin: '' },
    toInput: ({ origin }) => ({ widgetId, origin }),
    submit: allowOriginAction,
    onDone: () => {
      notify({ tone: 'ok', title: t('allowed', { origin: form.getValues('origin').trim() }) })
      router.refresh()
    },
  })
  return (
    <form noValidate className="flex flex-wrap items-start gap-2" onSubmit={onSubmit}>
      <TextField
        {...form.register('origin')}
        label={t('origin')}
        hideLabel
        placeholder="https://shop.example"
        spellCheck={false}
        autoComplete="off"
        fieldClassName="w-80 max-w-full"
        error={errors.origin?.message}
      />
      <Button type="submit" busy={isBusy} className="h-8">
        {t('allow')}
      </Button>
      <FormAlert failure={failure} />
    </form>
  )
}
