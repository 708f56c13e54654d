'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OnceDialog } from '#components/admin/once-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { Segmented } from '#components/ui/segmented.tsx'

interface ShownKeyProps {
  name: string
  value: string
  onClose: () => void
}

type Language = 'curl' | 'node'

const curl = (host: string, key: string) => `curl ${host}/v1/track -u ${key}: \\
  -H 'content-type: application/json' \\
  -d '{"userId":"1","event":"Order Completed","properties":{"order_id":"A-1"}}'`

const node = (host: string, key: string) => `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: '${key}', host: '${host}' })
analytics.track({ userId: '1', event: 'Order Completed', properties: { order_id: 'A-1' } })`

/** The key, this once, with what to do with it. */
export function ShownKey({ name, value, onClose }: ShownKeyProps) {
  const t = useTranslations('ingest.keys')
  const admin = useTranslations('admin')
  const [language, setLanguage] = useState<Language>('curl')
  const snippet = { curl, node }[language](window.location.origin, value)
  async function copy() {
    try {
      await navigator.clipboard.writeText(snippet)
      notify({ tone: 'ok', title: admin('copied') })
    } catch {
      // Without the permission it stands there, to be selected by hand.
    }
  }
  return (
    <OnceDialog
      title={t('shownTitle', { name })}
      description={t('shownText')}
      label={t('label')}
      value={value}
      onClose={onClose}
    >
      <div className="flex items-center gap-2">
        <Segmented<Language>
          label={t('snippet')}
          value={language}
          options={[
            { value: 'curl', label: t('curl') },
            { value: 'node', label: t('node') },
          ]}
          onValueChange={setLanguage}
        />
        <Button size="small" className="ms-auto" onClick={() => void copy()}>
          {t('copySnippet')}
        </Button>
      </div>
      <pre
        tabIndex={0}
        aria-label={t('snippet')}
        className="overflow-x-auto rounded-control border border-line bg-sunk p-3 font-mono text-meta"
      >
        {snippet}
      </pre>
    </OnceDialog>
  )
}
