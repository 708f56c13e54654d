'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { MacroChoice } from '#lib/conversation/list-macro-choices.ts'

interface MacroMenuProps {
  conversationId: string
  /** What stands after the slash. */
  filter: string
  onPick: (macro: MacroChoice) => void
  /** Lets the text field keep the focus: it hands over its keys. */
  onKeys: (handle: (key: string) => boolean) => void
}

/** Opens over the text by `/`; arrows choose, Enter inserts. */
export function MacroMenu({ conversationId, filter, onPick, onKeys }: MacroMenuProps) {
  const t = useTranslations('composer')
  const [active, setActive] = useState(0)
  const macros = useQuery({
    queryKey: ['macros', conversationId],
    queryFn: () => askOrThrow('conversation.macros', { conversationId }),
  })
  const found = (macros.data ?? [])
    .filter(({ title }) => title.toLowerCase().includes(filter.toLowerCase()))
    .slice(0, 8)
  const at = Math.min(active, Math.max(0, found.length - 1))
  onKeys((key) => {
    const macro = found[at]
    if (key === 'ArrowDown') setActive((at + 1) % Math.max(1, found.length))
    else if (key === 'ArrowUp') setActive((at - 1 + found.length) % Math.max(1, found.length))
    else if ((key === 'Enter' || key === 'Tab') && macro) onPick(macro)
    else return false
    return true
  })
  return (
    <div className="absolute inset-x-2 bottom-full z-20 mb-1 max-h-64 overflow-y-auto rounded-card border border-line bg-pane p-1 shadow-float">
      <div role="listbox" aria-label={t('macros')} className="grid">
        {found.map((macro, index) => (
          <div
            key={macro.id}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault()
              onPick(macro)
            }}
            className={classNames('cursor-default rounded-control px-2.5 py-1.5', index === at && 'bg-sunk')}
          >
            <span className="font-medium">{macro.title}</span>
            <span className="ms-2 line-clamp-1 text-meta text-ink-3">{macro.text}</span>
          </div>
        ))}
      </div>
      {macros.isSuccess && found.length === 0 && <p className="px-2.5 py-1.5 text-ink-3">{t('noMacros')}</p>}
    </div>
  )
}
