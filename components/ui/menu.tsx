'use client'
import { DropdownMenu as Radix } from 'radix-ui'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface MenuProps {
  trigger: ReactElement
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'center' | 'end'
  className?: string
  /** Given where something else than its trigger opens it too. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** MenuItem, MenuChoice, MenuSeparator. */
  children: ReactNode
}

const landmarks = 'main,header,footer,aside,[role="dialog"]'

/** Opens inside the landmark of its trigger, or a screen reader would find it outside of all. */
export function Menu(props: MenuProps) {
  const { trigger, side, align = 'end', className, open, onOpenChange, children } = props
  const marker = useRef<HTMLSpanElement>(null)
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  const findLandmark = () => setLandmark(marker.current?.closest<HTMLElement>(landmarks) ?? null)
  const change = (next: boolean) => {
    findLandmark()
    onOpenChange?.(next)
  }
  useLayoutEffect(() => {
    if (open) findLandmark()
  }, [open])
  return (
    <Radix.Root modal={false} open={open} onOpenChange={change}>
      <span ref={marker} hidden />
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={landmark}>
        <Radix.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={classNames(
            'z-50 min-w-48 rounded-card border border-line bg-pane p-1 shadow-float animate-rise',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
