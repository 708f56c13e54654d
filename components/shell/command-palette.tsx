'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Dialog } from 'radix-ui'
import { useDeferredValue, useState } from 'react'
import type { Destination } from './destinations.ts'
import { matchWords } from './match-words.ts'
import { PaletteGroup } from './palette-group.tsx'
import type { SearchHit } from './search-source.ts'
import { useChosenHit } from './use-chosen-hit.ts'
import { useSearchHits } from './use-search-hits.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface CommandPaletteProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  places: readonly Destination[]
}

const box = `fixed inset-x-3 top-[12dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-bubble border border-line
  bg-pane shadow-float animate-rise`

/** Everything from one place: where to go, what the keys of this screen do, people, conversations and messages. */
export function CommandPalette({ open, onOpenChange, places }: CommandPaletteProps) {
  const t = useTranslations('shell.palette')
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade bg-veil" />
        <Dialog.Content aria-describedby={undefined} className={box}>
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Palette places={places} close={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Palette({ places, close }: { places: readonly Destination[]; close: () => void }) {
  const [t, shell] = [useTranslations('shell.palette'), useTranslations('shell')]
  const router = useRouter()
  const [query, setQuery] = useState('')
  const search = useSearchHits(useDeferredValue(query.trim()))
  const commands = useShortcuts().filter((shortcut) => !shortcut.hidden && (shortcut.when?.() ?? true))
  const then = (run: () => void) => () => {
    close()
    run()
  }
  const { headings, value, setSelected } = useChosenHit(search.hits)
  const hits = (kind: SearchHit['kind']) =>
    search.hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({ ...hit, run: then(() => router.push(hit.href)), found: true }))
  return (
    <Command
      label={t('title')}
      loop
      value={value}
      onValueChange={setSelected}
      filter={(_, typed, [title = ''] = []) => matchWords(title, typed)}
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden size={16} className="shrink-0 text-ink-3" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={t('placeholder')}
          maxLength={200}
          className="h-12 w-full bg-transparent text-title outline-none"
        />
      </div>
      <Command.List label={t('title')} className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        {search.hits.length === 0 && (
          <Command.Empty className="px-3 py-8 text-center text-ink-2">
            {search.status === 'searching' ? t('searching') : t('nothing', { query })}
          </Command.Empty>
        )}
        {search.status === 'failed' && (
          <p role="status" className="px-2.5 py-2 text-bad">
            {t('failed')}
          </p>
        )}
        <PaletteGroup
          heading={t('goTo')}
          items={places.map(({ id, href, keys, icon }) => ({
            id,
            icon,
            keys,
            title: shell(id),
            run: then(() => router.push(href)),
          }))}
        />
        <PaletteGroup
          heading={t('commands')}
          items={commands.map(({ keys, label, run }) => ({ id: keys, keys, title: label, run: then(run) }))}
        />
        <PaletteGroup heading={headings.person} items={hits('person')} />
        <PaletteGroup heading={headings.conversation} items={hits('conversation')} />
        <PaletteGroup heading={headings.message} items={hits('message')} />
        {query.trim() !== '' && (search.hits.length > 0 || search.status !== 'searching') && (
          <PaletteGroup
            heading={t('more')}
            items={[
              {
                id: 'all',
                title: t('all', { query: query.trim() }),
                icon: Search,
                found: true,
                run: then(() => router.push(`/search?q=${encodeURIComponent(query.trim())}`)),
              },
            ]}
          />
        )}
      </Command.List>
    </Command>
  )
}
