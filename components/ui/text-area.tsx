'use client'
import type { Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import type { FieldLabelProps } from './field.tsx'
import { useAutoGrow } from './use-auto-grow.ts'

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, FieldLabelProps {
  /** Plain: no border of its own, for use inside a box that has one (the composer). */
  plain?: boolean
  maxRows?: number
  ref?: Ref<HTMLTextAreaElement>
}

/** Grows with its text from `rows` up to `maxRows`, then scrolls. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    hint,
    error,
    fieldClassName,
    plain,
    rows = 3,
    maxRows = 12,
    className,
    ref,
    ...rest
  } = props
  const attach = useAutoGrow(ref, maxRows, rest.value)
  return (
    <Field {...{ label, hideLabel, hint, error, fieldClassName }}>
      {(control) => (
        <textarea
          dir="auto"
          {...rest}
          {...control}
          ref={attach}
          rows={rows}
          className={classNames(
            'block w-full resize-none overflow-y-auto',
            plain ? 'bg-transparent outline-none' : 'control px-2.5 py-1.5',
            className,
          )}
        />
      )}
    </Field>
  )
}
