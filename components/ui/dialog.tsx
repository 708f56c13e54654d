'use client'
import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CloseButton } from './close-button.tsx'

interface DialogProps {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger?: ReactElement
  title: string
  description?: ReactNode
  /** Stands at the end, the one action last. */
  footer?: ReactNode
  wide?: boolean
  children?: ReactNode
}

const box = `fixed inset-x-3 top-[12dvh] z-50 mx-auto grid max-h-[76dvh] grid-rows-[auto_1fr_auto]
  rounded-bubble border border-line bg-pane shadow-float animate-rise`

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, trigger, title, description, footer, wide, children } = props
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade bg-veil" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classNames(box, wide ? 'max-w-2xl' : 'max-w-md')}
        >
          <header className="grid gap-0.5 ps-5 pe-12 pt-3.5 pb-2">
            <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
            {description && (
              <Radix.Description className="text-pretty text-ink-2">{description}</Radix.Description>
            )}
          </header>
          <div className="overflow-y-auto px-5 pt-1 pb-5 empty:pt-0 empty:pb-2">{children}</div>
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
