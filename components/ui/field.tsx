'use client'
import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface FieldLabelProps {
  label: string
  hideLabel?: boolean
  hint?: ReactNode
  error?: ReactNode
  fieldClassName?: string
}

interface FieldProps extends FieldLabelProps {
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** Label, control, hint and error, tied together for every kind of field. */
export function Field({ label, hideLabel, hint, error, fieldClassName, children }: FieldProps) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={classNames('grid gap-1', fieldClassName)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-meta font-medium text-ink-2'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-ink-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-meta text-bad">
          <CircleAlert aria-hidden size={12} className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
