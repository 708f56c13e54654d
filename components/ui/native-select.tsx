'use client'
import { ChevronDown } from 'lucide-react'
import type { Ref, SelectHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import type { FieldLabelProps } from './field.tsx'

interface NativeSelectProps extends SelectHTMLAttributes<HTMLSelectElement>, FieldLabelProps {
  /** Shown first and not a valid answer. */
  placeholder?: string
  /** Small and quiet, for the head of a pane. */
  compact?: boolean
  ref?: Ref<HTMLSelectElement>
}

export function NativeSelect(props: NativeSelectProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    fieldClassName,
    placeholder,
    compact,
    className,
    children,
    ...rest
  } = props
  return (
    <Field {...{ label, hideLabel, hint, error, fieldClassName }}>
      {(control) => (
        <span className="relative grid">
          <select
            {...rest}
            {...control}
            className={classNames(
              'control w-full appearance-none pe-7 text-ellipsis',
              compact ? 'h-6 ps-2 text-meta font-medium' : 'h-8 ps-2.5',
              className,
            )}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {children}
          </select>
          <ChevronDown
            aria-hidden
            size={14}
            className="pointer-events-none absolute end-2 top-1/2 -translate-y-1/2 text-ink-3"
          />
        </span>
      )}
    </Field>
  )
}
