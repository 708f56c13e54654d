'use client'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { CloseButton } from './close-button.tsx'

interface SheetProps {
  title: string
  description?: ReactNode
  /** Stands at the end, the one action last. */
  footer?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** Something more about a row, at the side of its list. */
export function Sheet({ title, description, footer, onClose, children }: SheetProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-veil" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-y-0 end-0 z-50 grid w-full max-w-xl animate-rise grid-rows-[auto_1fr_auto] border-s
            border-line bg-pane shadow-float"
        >
          <header className="grid gap-0.5 border-b border-line ps-5 pe-12 pt-3.5 pb-3">
            <Radix.Title className="text-title font-semibold wrap-anywhere">{title}</Radix.Title>
            {description && <Radix.Description className="text-ink-2">{description}</Radix.Description>}
          </header>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
          <CloseButton />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
