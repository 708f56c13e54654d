'use client'
import { useTranslations } from 'next-intl'
import { useRowCommand } from '#components/admin/use-row-command.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { RelativeTime } from '#components/ui/relative-time.tsx'
import { Sparkline } from '#components/ui/sparkline.tsx'
import { disableSourceAction, enableSourceAction } from '#lib/ingest/actions.ts'
import type { SourceRow } from '#lib/ingest/admin-views.ts'
import { KeyList } from './key-list.tsx'

interface SourceCardProps {
  source: SourceRow
  onEdit: () => void
  onKey: () => void
  onQuarantine: () => void
}

/** One source: how it stands, how busy it is, and its keys. */
export function SourceCard({ source, onEdit, onKey, onQuarantine }: SourceCardProps) {
  const t = useTranslations('ingest.sources')
  const admin = useTranslations('admin')
  const { name, isTrusted, isDisabled, quarantined, lastSeenAt } = source
  return (
    <article aria-label={name} className="grid max-w-3xl gap-4 rounded-card border border-line p-4 md:p-5">
      <header className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="grid min-w-0 grow basis-52 gap-1">
          <h2 className="flex flex-wrap items-center gap-2 font-semibold">
            <bdi className="wrap-anywhere">{name}</bdi>
            <Chip tone={isTrusted ? 'ok' : 'neutral'}>{t(isTrusted ? 'trusted' : 'untrusted')}</Chip>
            {isDisabled && <Chip tone="bad">{t('disabled')}</Chip>}
          </h2>
          <p className="flex flex-wrap gap-x-2 text-meta text-ink-3">
            {lastSeenAt ? (
              <span>
                {t('seen')} <RelativeTime at={lastSeenAt} />
              </span>
            ) : (
              t('unseen')
            )}
          </p>
        </div>
        {quarantined > 0 && (
          <Button size="small" onClick={onQuarantine}>
            {t('quarantined', { count: quarantined })}
          </Button>
        )}
        <span className="flex gap-2">
          <Switch source={source} />
          <Button size="small" aria-label={admin('editNamed', { name })} onClick={onEdit}>
            {admin('edit')}
          </Button>
        </span>
      </header>
      <Rate source={source} />
      <KeyList source={source} onAdd={onKey} />
    </article>
  )
}

function Rate({ source: { name, minutes } }: { source: SourceRow }) {
  const t = useTranslations('ingest.sources')
  const count = minutes.reduce((sum, each) => sum + each, 0)
  const last = minutes.length - 1
  return (
    <div className="grid gap-1">
      <Sparkline
        label={t('chart', { name })}
        values={minutes}
        titles={minutes.map((each, at) => t('minute', { ago: last - at, count: each }))}
      />
      <p className="flex flex-wrap gap-x-3 text-meta text-ink-3">
        <span>{t('lastHour', { count })}</span>
        {count > 0 && <span className="ms-auto">{t('most', { count: Math.max(...minutes) })}</span>}
      </p>
    </div>
  )
}

function Switch({ source: { id: sourceId, name, isDisabled } }: { source: SourceRow }) {
  const t = useTranslations('ingest.sources')
  const { isBusy, start } = useRowCommand()
  const enable = () =>
    void start({
      run: (commandId) => enableSourceAction({ sourceId }, commandId),
      said: t('enabled', { name }),
    })
  const disable = () =>
    void start({
      run: (commandId) => disableSourceAction({ sourceId }, commandId),
      said: t('disabledDone', { name }),
      undo: enable,
    })
  const word = t(isDisabled ? 'enable' : 'disable')
  return (
    <Button
      size="small"
      variant="quiet"
      busy={isBusy}
      aria-label={`${word} ${name}`}
      onClick={isDisabled ? enable : disable}
    >
      {word}
    </Button>
  )
}
