'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { newId } from '#lib/id.ts'
import type { Result } from '#lib/problem.ts'
import { tryAction } from './try-action.ts'
import { zodResolver } from './zod-resolver.ts'

interface AdminFormSpec<F extends FieldValues, I, V> {
  schema: z.ZodType<unknown, I>
  defaults: DefaultValues<F>
  toInput: (values: F) => I
  fieldOf?: (path: string) => string
  submit: (input: I, commandId: string) => Promise<Result<V>>
  onDone: (value: V) => void
}

/** A form whose values stay until they are saved; the same values sent twice are one command. */
export function useAdminForm<F extends FieldValues, I, V>(spec: AdminFormSpec<F, I, V>) {
  const t = useTranslations('admin')
  const { schema, toInput, fieldOf } = spec
  const form = useForm<F>({
    resolver: zodResolver({ schema, toInput, fieldOf }),
    defaultValues: spec.defaults,
  })
  const [failure, setFailure] = useState<string | null>(null)
  const commandOf = useCommandId()
  const send = form.handleSubmit(async (values) => {
    setFailure(null)
    const input = toInput(values)
    const result = await tryAction(() => spec.submit(input, commandOf(input)), t('noAnswer'))
    if (result.ok) return spec.onDone(result.value)
    const { field, message } = result.problem
    const name = field === undefined ? '' : (fieldOf?.(field) ?? field)
    if (!isFieldOf(values, name)) return setFailure(message)
    form.setError(name, { message }, { shouldFocus: true })
    focusFirstFault()
  }, focusFirstFault)
  const { errors, isSubmitting, isDirty } = form.formState
  /** Once at a time, however often Enter is pressed. */
  const onSubmit = (event: Pick<Event, 'preventDefault'>) => {
    event.preventDefault()
    if (!isSubmitting) void send()
  }
  return { form, errors, failure, send, onSubmit, isBusy: isSubmitting, isDirty }
}

/** `overflow.1.to` is a field where `overflow` is one. */
const isFieldOf = <F extends FieldValues>(values: F, name: string): name is Path<F> =>
  (name.split('.')[0] ?? '') in values

/** For fields that the form has no hold of: once they are drawn as refused, and unless one has the focus already. */
function focusFirstFault() {
  requestAnimationFrame(() => {
    if (document.activeElement?.getAttribute('aria-invalid') === 'true') return
    const scope = document.querySelector('[role="dialog"]') ?? document
    const first = scope.querySelector('form [aria-invalid="true"]')
    if (first instanceof HTMLElement) first.focus()
  })
}

function useCommandId() {
  const last = useRef({ said: '', id: '' })
  return (input: unknown) => {
    const said = JSON.stringify(input)
    if (last.current.said !== said) last.current = { said, id: newId() }
    return last.current.id
  }
}
