'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import type { Colleague } from './use-mentions.ts'

interface MentionMenuProps {
  /** Of the list; the text field points to it and to the chosen line. */
  id: string
  found: readonly Colleague[]
  isPending: boolean
  onPick: (colleague: Colleague) => void
  onActive: (optionId: string | undefined) => void
  /** Lets the text field keep the focus: it hands over its keys. */
  onKeys: (handle: (key: string) => boolean) => void
}

const SHOWN = 6

/** Opens over the note by `@`; arrows choose, Enter or Tab puts the name in. */
export function MentionMenu({ id, found, isPending, onPick, onActive, onKeys }: MentionMenuProps) {
  const t = useTranslations('composer')
  const [active, setActive] = useState(0)
  const at = Math.min(active, Math.max(0, found.length - 1))
  const from = Math.max(0, Math.min(at - SHOWN + 2, found.length - SHOWN))
  const activeId = found[at] && `${id}-${found[at].id}`
  useEffect(() => {
    onActive(activeId)
    return () => onActive(undefined)
  }, [activeId, onActive])
  onKeys((key) => {
    const colleague = found[at]
    if (key === 'ArrowDown') setActive((at + 1) % Math.max(1, found.length))
    else if (key === 'ArrowUp') setActive((at - 1 + found.length) % Math.max(1, found.length))
    else if ((key === 'Enter' || key === 'Tab') && colleague) onPick(colleague)
    else return false
    return true
  })
  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-1 animate-fade rounded-card border border-line bg-pane p-1 shadow-float">
      <div id={id} role="listbox" aria-label={t('colleagues')} className="grid">
        {found.slice(from, from + SHOWN).map((colleague, index) => (
          <div
            key={colleague.id}
            id={`${id}-${colleague.id}`}
            role="option"
            aria-selected={from + index === at}
            aria-setsize={found.length}
            aria-posinset={from + index + 1}
            onPointerDown={(event) => {
              event.preventDefault()
              onPick(colleague)
            }}
            className={classNames(
              'flex min-h-8 cursor-default items-center rounded-control px-2.5 hover:bg-sunk',
              from + index === at && 'bg-sunk',
            )}
          >
            <span dir="auto" className="truncate">
              {colleague.name}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="px-2.5 py-1.5 text-ink-3">{isPending ? t('lookingForColleagues') : t('noColleague')}</p>
      )}
    </div>
  )
}
