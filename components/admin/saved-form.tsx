'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import type { DefaultValues, FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import type { Result } from '#lib/problem.ts'
import { FormAlert } from './form-alert.tsx'
import { useAdminForm } from './use-admin-form.ts'

interface SavedFormProps<I extends FieldValues> {
  schema: z.ZodType<unknown, I>
  values: DefaultValues<I>
  toInput?: (values: I) => I
  submit: (input: I, commandId: string) => Promise<Result<unknown>>
  save: string
  saved: string
  children: (form: UseFormReturn<I>, errors: FieldErrors<I>) => ReactNode
}

/** A form that stands open on its page: what is saved becomes what it starts from. */
export function SavedForm<I extends FieldValues>(props: SavedFormProps<I>) {
  const { schema, values, toInput = (input) => input, submit, save, saved, children } = props
  const router = useRouter()
  const { form, errors, failure, onSubmit, isBusy, isDirty } = useAdminForm<I, I, unknown>({
    schema,
    defaults: values,
    toInput,
    submit,
    onDone: () => {
      form.reset(form.getValues())
      router.refresh()
      notify({ tone: 'ok', title: saved })
    },
  })
  return (
    <form noValidate className="grid max-w-3xl gap-8" onSubmit={onSubmit}>
      {children(form, errors)}
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" busy={isBusy} disabled={!isDirty}>
          {save}
        </Button>
        <FormAlert failure={failure} />
      </div>
    </form>
  )
}
