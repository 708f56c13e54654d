'use client'
import type { InputHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names.ts'
import { Field } from './field.tsx'
import type { FieldLabelProps } from './field.tsx'

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement>, FieldLabelProps {
  controlSize?: 'medium' | 'large'
  ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, fieldClassName, controlSize = 'medium', className, ...rest } = props
  return (
    <Field {...{ label, hideLabel, hint, error, fieldClassName }}>
      {(control) => (
        <input
          type="text"
          {...rest}
          {...control}
          className={classNames('control w-full px-2.5', controlSize === 'large' ? 'h-9' : 'h-8', className)}
        />
      )}
    </Field>
  )
}
