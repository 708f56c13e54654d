'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { askOrThrow } from '#components/realtime/connection.ts'
import { classNames } from '#components/ui/class-names.ts'
import type { MacroChoice } from '#lib/conversation/list-macro-choices.ts'
import { fillMacro, type MacroNames } from './fill-macro.ts'

interface MacroMenuProps {
  /** Of the list; the text field points to it and to the chosen line. */
  id: string
  conversationId: string
  names: MacroNames
  /** What stands after the slash. */
  filter: string
  onPick: (text: string) => void
  onActive: (optionId: string | undefined) => void
  /** Lets the text field keep the focus: it hands over its keys. */
  onKeys: (handle: (key: string) => boolean) => void
}

const noMacros: readonly MacroChoice[] = []
const SHOWN = 6

/**
 * Opens over the text by `/`; arrows choose and move the few lines that are shown, Enter inserts. Each line reads
 * as it will be inserted.
 */
export function MacroMenu({ id, conversationId, names, filter, onPick, onActive, onKeys }: MacroMenuProps) {
  const t = useTranslations('composer')
  const [active, setActive] = useState(0)
  const macros = useQuery({
    queryKey: ['macros', conversationId],
    queryFn: () => askOrThrow('conversation.macros', { conversationId }),
  })
  const found = (macros.data ?? noMacros).filter(({ title }) =>
    title.toLowerCase().includes(filter.toLowerCase()),
  )
  const at = Math.min(active, Math.max(0, found.length - 1))
  const from = Math.max(0, Math.min(at - SHOWN + 2, found.length - SHOWN))
  const activeId = found[at] && `${id}-${found[at].id}`
  useEffect(() => {
    onActive(activeId)
    return () => onActive(undefined)
  }, [activeId, onActive])
  onKeys((key) => {
    const macro = found[at]
    if (key === 'ArrowDown') setActive((at + 1) % Math.max(1, found.length))
    else if (key === 'ArrowUp') setActive((at - 1 + found.length) % Math.max(1, found.length))
    else if ((key === 'Enter' || key === 'Tab') && macro) onPick(fillMacro(macro.text, names))
    else return false
    return true
  })
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-1 animate-fade rounded-card border border-line bg-pane p-1 shadow-float">
      <div id={id} role="listbox" aria-label={t('macros')} className="grid">
        {found.slice(from, from + SHOWN).map((macro, index) => (
          <div
            key={macro.id}
            id={`${id}-${macro.id}`}
            role="option"
            aria-selected={from + index === at}
            aria-setsize={found.length}
            aria-posinset={from + index + 1}
            onPointerDown={(event) => {
              event.preventDefault()
              onPick(fillMacro(macro.text, names))
            }}
            className={classNames(
              'cursor-default rounded-control px-2.5 py-1.5 hover:bg-sunk',
              from + index === at && 'bg-sunk',
            )}
          >
            <span className="font-medium">{macro.title}</span>
            <span className="line-clamp-1 text-meta text-ink-2">{fillMacro(macro.text, names)}</span>
          </div>
        ))}
      </div>
      {macros.isSuccess && found.length === 0 && <p className="px-2.5 py-1.5 text-ink-3">{t('noMacros')}</p>}
    </div>
  )
}
