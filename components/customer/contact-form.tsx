'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { NativeSelect } from '#components/ui/native-select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { PromiseFields } from '#components/wrap-up/promise-fields.tsx'
import { CONTACT_KINDS, DIRECTIONS } from '#lib/touchpoint/contact.ts'
import { useLogContact } from './use-log-contact.ts'

interface ContactFormProps {
  customerId: string
  conversationId: string | null
  onDone: () => void
}

const OWN_FIELDS = ['occurredAt', 'text']

export function ContactForm({ onDone, ...of }: ContactFormProps) {
  const t = useTranslations('customer.contact')
  const { contact, edit, log, busy, problem } = useLogContact(of, onDone)
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined)
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void log()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void log()
      }}
    >
      <div className="grid grid-cols-2 gap-3">
        <NativeSelect
          label={t('kind')}
          value={contact.kind}
          onChange={(event) => edit({ kind: CONTACT_KINDS.find((kind) => kind === event.target.value) })}
        >
          {CONTACT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t('direction')}
          value={contact.direction}
          onChange={(event) => edit({ direction: DIRECTIONS.find((way) => way === event.target.value) })}
        >
          {DIRECTIONS.map((direction) => (
            <option key={direction} value={direction}>
              {t(`directions.${direction}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <TextField
        label={t('when')}
        type="datetime-local"
        value={contact.when}
        error={errorOf('occurredAt')}
        onChange={(event) => edit({ when: event.target.value })}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        rows={4}
        value={contact.text}
        error={errorOf('text')}
        onChange={(event) => edit({ text: event.target.value })}
      />
      <PromiseFields promise={contact.promise} onChange={(promise) => edit({ promise })} />
      {problem && !OWN_FIELDS.includes(problem.field ?? '') && (
        <p role="alert" className="text-bad">
          {problem.message}
        </p>
      )}
      <Button type="submit" variant="primary" busy={busy} shortcut="Mod+Enter" className="justify-self-end">
        {t('submit')}
      </Button>
    </form>
  )
}
