'use client'
import { Popover as Radix } from 'radix-ui'
import { useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface PopoverProps {
  trigger: ReactElement
  /** The accessible name of what opens. */
  label: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'center' | 'end'
  className?: string
  children: ReactNode
}

const landmarks = 'main,aside,[role="dialog"]'

/** Opens inside the landmark of its trigger, or a screen reader would find it outside of all. */
export function Popover(props: PopoverProps) {
  const { trigger, label, open, onOpenChange, side, align = 'start', className, children } = props
  const marker = useRef<HTMLSpanElement>(null)
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)
  const change = (next: boolean) => {
    setLandmark(marker.current?.closest<HTMLElement>(landmarks) ?? null)
    onOpenChange?.(next)
  }
  return (
    <Radix.Root open={open} onOpenChange={change}>
      <span ref={marker} hidden />
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={landmark}>
        <Radix.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={classNames(
            'z-50 max-h-[min(28rem,var(--radix-popover-content-available-height))] w-72 overflow-y-auto',
            'rounded-card border border-line bg-pane p-3 shadow-float animate-rise',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
