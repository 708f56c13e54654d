'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PromiseDialog } from '#components/promise/promise-dialog.tsx'
import { PromiseLine } from '#components/promise/promise-line.tsx'
import { usePromiseCommand } from '#components/promise/use-promise-command.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { canSettle, type PromiseState } from '#lib/promise/promise.ts'
import { Section } from './section.tsx'
import { useCustomerPart } from './use-customer-part.ts'

interface PromisesProps {
  customerId: string
  conversationId: string | null
  version: number
}

const FEW = 4
const rank = (state: PromiseState) => (state === 'proposed' ? 0 : canSettle(state) ? 1 : 2)

/** What we promised, what is due and what we broke, on every channel alike. */
export function Promises({ customerId, conversationId, version }: PromisesProps) {
  const t = useTranslations('promise')
  const { data = [] } = useCustomerPart('customer.promises', { customerId }, version)
  const [all, setAll] = useState(false)
  const promises = data.toSorted((a, b) => rank(a.state) - rank(b.state))
  return (
    <Section title={t('title')} aside={<Add customerId={customerId} conversationId={conversationId} />}>
      {promises.length > 0 && (
        <ul className="grid gap-2.5">
          {(all ? promises : promises.slice(0, FEW)).map((promise) => (
            <PromiseLine key={promise.id} promise={promise} />
          ))}
        </ul>
      )}
      {promises.length > FEW && (
        <Button
          size="small"
          variant="quiet"
          className="justify-self-start"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('fewer') : t('more', { count: promises.length })}
        </Button>
      )}
    </Section>
  )
}

function Add({ customerId, conversationId }: Omit<PromisesProps, 'version'>) {
  const t = useTranslations('promise')
  const [open, setOpen] = useState(false)
  const { send } = usePromiseCommand()
  return (
    <>
      <IconButton label={t('add')} icon={Plus} className="-my-1 -me-1.5" onClick={() => setOpen(true)} />
      {open && (
        <PromiseDialog
          title={t('add')}
          hint={t('addHint')}
          onSave={(words) => send('promise.add', { customerId, conversationId, ...words })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
