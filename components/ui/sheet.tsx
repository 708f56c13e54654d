'use client'
import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { CloseButton } from './close-button.tsx'

interface SheetProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: string
  footer?: ReactNode
  children: ReactNode
}

const box = `fixed inset-y-0 end-0 z-50 grid w-full max-w-md grid-rows-[auto_1fr_auto] border-s border-line
  bg-pane shadow-float animate-slide-end`

/** A pane that comes in from the end side: details of a row, a form beside its list. */
export function Sheet({ open, onOpenChange, trigger, title, footer, children }: SheetProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-veil" />
        <Radix.Content aria-describedby={undefined} className={box}>
          <header className="pane-head pe-12">
            <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
          </header>
          <div className="overflow-y-auto p-4">{children}</div>
          {footer && (
            <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</footer>
          )}
          <CloseButton />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
