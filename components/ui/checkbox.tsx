'use client'
import { useId } from 'react'
import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode
  hint?: ReactNode
  ref?: Ref<HTMLInputElement>
}

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className={classNames('flex min-h-6 items-start gap-2 py-0.5', className)}>
      <input
        type="checkbox"
        {...rest}
        aria-describedby={hint ? hintId : undefined}
        className="mt-0.5 size-4 shrink-0 rounded-mark accent-accent"
      />
      <span className="grid">
        <span>{label}</span>
        {hint && (
          <span id={hintId} className="text-meta text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
