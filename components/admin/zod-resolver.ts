import { type FieldErrors, type FieldValues, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'

interface ResolverSpec<F extends FieldValues, I> {
  schema: z.ZodType<unknown, I>
  /** What the form's values are sent as. */
  toInput: (values: F) => I
  /** The form's field for a field of the input, where they differ. */
  fieldOf?: (path: string) => string
}

/** The form is judged by the same shape that the server will judge what it sends by. */
export function zodResolver<F extends FieldValues, I>(spec: ResolverSpec<F, I>): Resolver<F> {
  return (values) => {
    const parsed = spec.schema.safeParse(spec.toInput(values))
    if (parsed.success) return { values, errors: {} }
    const errors: FieldErrors<F> = {}
    for (const { path, code, message } of parsed.error.issues.toReversed()) {
      const name = path.join('.')
      set(errors, spec.fieldOf?.(name) ?? name, { type: code, message })
    }
    return { values: {}, errors }
  }
}
