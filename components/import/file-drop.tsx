'use client'
import { FileUp } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { FormAlert } from '#components/admin/form-alert.tsx'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Segmented } from '#components/ui/segmented.tsx'
import { TargetBar } from '#components/ui/target-bar.tsx'
import { IMPORT_KINDS, type ImportKind } from '#lib/import/import-run.ts'
import { sendFile } from './send-file.ts'

/** What the file holds, and the file: dropped or chosen, sent with its progress. */
export function FileDrop() {
  const t = useTranslations('import')
  const router = useRouter()
  const picker = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<ImportKind>('customers')
  const [isOver, setOver] = useState(false)
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const send = async (file: File | undefined) => {
    if (!file || sending) return
    const stop = new AbortController()
    setFailure(null)
    setSending({ name: file.name, share: 0, stop })
    const onProgress = (share: number) => setSending({ name: file.name, share, stop })
    const result = await sendFile({ kind, file, signal: stop.signal, onProgress })
    setSending(null)
    if (result?.ok) router.push(`/admin/import/${result.value.importId}`)
    else if (!stop.signal.aborted) setFailure(result ? result.problem.message : t('lineLost'))
  }
  useEffect(() => {
    // A file chosen before this page's script listened is told again.
    if (picker.current?.files?.length) picker.current.dispatchEvent(new Event('change', { bubbles: true }))
  }, [])
  return (
    <div className="grid gap-3 border-b border-line p-4 md:px-6">
      <Segmented
        label={t('what')}
        value={kind}
        options={IMPORT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onValueChange={setKind}
        className="justify-self-start max-md:w-full"
      />
      <p className="text-meta text-ink-2">{t(`kindHints.${kind}`)}</p>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void send(event.dataTransfer.files[0])
        }}
        className={classNames(
          'grid min-h-28 place-items-center gap-2 rounded-card border border-dashed p-4 text-center transition-colors',
          isOver ? 'border-accent bg-accent-soft' : 'border-control-line',
        )}
      >
        {sending ? (
          <SendingFile sending={sending} />
        ) : (
          <>
            <p className="flex flex-wrap items-center justify-center gap-2">
              <FileUp aria-hidden size={16} className="text-ink-3" />
              <span className="max-md:hidden">{t('drop')}</span>
              <Button onClick={() => picker.current?.click()}>{t('choose')}</Button>
            </p>
            <p className="text-meta text-balance text-ink-3">{t('formats')}</p>
          </>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          aria-label={t('file')}
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz"
          onChange={(event) => {
            void send(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <FormAlert failure={failure} />
    </div>
  )
}

interface Sending {
  name: string
  share: number
  stop: AbortController
}

function SendingFile({ sending: { name, share, stop } }: { sending: Sending }) {
  const t = useTranslations('import')
  const format = useFormatter()
  return (
    <div className="grid w-full max-w-96 gap-2">
      <p className="flex items-center justify-between gap-2">
        <span className="truncate">{t('uploading', { name })}</span>
        <span className="shrink-0 text-ink-2 tabular-nums">{format.number(share, 'percent')}</span>
      </p>
      <TargetBar label={t('uploading', { name })} value={share} />
      <Button size="small" className="justify-self-center" onClick={() => stop.abort()}>
        {t('stop')}
      </Button>
    </div>
  )
}
