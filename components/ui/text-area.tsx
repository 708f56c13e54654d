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

const PLAIN_EDGES = '0px'
/** Padding and border of a control. */
const CONTROL_EDGES = '0.75rem + 2px'

const heights = (rows: number, maxRows: number, edges: string) => ({
  minHeight: `calc(${rows}lh + ${edges})`,
  maxHeight: `calc(${maxRows}lh + ${edges})`,
})

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
          style={heights(rows, maxRows, plain ? PLAIN_EDGES : CONTROL_EDGES)}
          className={classNames(
            'block field-sizing-content w-full resize-none overflow-y-auto',
            plain ? 'bg-transparent outline-none' : 'control px-2.5 py-1.5',
            className,
          )}
        />
      )}
    </Field>
  )
}
