'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { WidgetRow } from '#lib/widget/admin-views.ts'
import { AdminScreen } from './admin-screen.tsx'
import { NothingHere } from './nothing-here.tsx'
import { OnceDialog } from './once-dialog.tsx'
import type { Choice } from './pick-list.tsx'
import { useSearch } from './use-search.ts'
import { WidgetCard } from './widget-card.tsx'
import { WidgetDialog } from './widget-dialog.tsx'

interface WidgetsScreenProps {
  widgets: readonly WidgetRow[]
  queues: readonly Choice[]
}

type Open =
  { kind: 'edit'; widget: WidgetRow | null } | { kind: 'secret'; name: string; secret: string } | null

const textOf = ({ name, queueName, origins }: WidgetRow) =>
  [name, queueName, ...origins.map(({ origin }) => origin)].join(' ')

export function WidgetsScreen({ widgets, queues }: WidgetsScreenProps) {
  const t = useTranslations('admin')
  const router = useRouter()
  const search = useSearch(widgets, textOf)
  const [open, setOpen] = useState<Open>(null)
  const showSecret = (name: string, secret: string) => setOpen({ kind: 'secret', name, secret })
  const saved = (name: string, secret: string | null) => {
    router.refresh()
    notify({ tone: 'ok', title: t('saved') })
    if (secret === null) setOpen(null)
    else showSecret(name, secret)
  }
  const canAdd = queues.length > 0
  return (
    <AdminScreen
      title={t('nav.widget')}
      intro={t('widget.intro')}
      search={widgets.length > 3 ? search : undefined}
      actions={
        canAdd && (
          <Button variant="primary" onClick={() => setOpen({ kind: 'edit', widget: null })}>
            {t('widget.add')}
          </Button>
        )
      }
    >
      {search.found.length === 0 && (
        <NothingHere search={search} empty={t(canAdd ? 'widget.empty' : 'widget.needQueue')} />
      )}
      <div className="grid gap-4 p-4 md:p-6">
        {search.found.map((widget) => (
          <WidgetCard
            key={widget.id}
            widget={widget}
            onEdit={() => setOpen({ kind: 'edit', widget })}
            onSecret={(secret) => showSecret(widget.name, secret)}
          />
        ))}
      </div>
      {open?.kind === 'edit' && (
        <WidgetDialog widget={open.widget} queues={queues} onClose={() => setOpen(null)} onDone={saved} />
      )}
      {open?.kind === 'secret' && (
        <OnceDialog
          title={t('widget.secretTitle', { name: open.name })}
          description={t('widget.secretText')}
          label={t('widget.secret')}
          value={open.secret}
          onClose={() => setOpen(null)}
        />
      )}
    </AdminScreen>
  )
}
