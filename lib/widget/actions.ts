'use server'
import { act } from '#lib/auth/act.ts'
import type { Result } from '#lib/problem.ts'
import { addWidget } from './add-widget.ts'
import type {
  AddWidgetInput,
  AllowOriginInput,
  ChangeWidgetInput,
  RemoveOriginInput,
  WidgetInput,
} from './admin-inputs.ts'
import { allowOrigin } from './allow-origin.ts'
import { changeWidget } from './change-widget.ts'
import { readSecret } from './read-secret.ts'
import { removeOrigin } from './remove-origin.ts'
import { rotateSecret } from './rotate-secret.ts'

/** The secret is shown this once, to who has just made it. */
const withSecret = async (result: Result<{ widgetId: string }>) =>
  result.ok ? { ...result, value: { secret: await readSecret(result.value.widgetId) } } : result

export async function addWidgetAction(input: AddWidgetInput, commandId?: string) {
  return withSecret(await act(addWidget, input, commandId))
}

export async function changeWidgetAction(input: ChangeWidgetInput, commandId?: string) {
  return act(changeWidget, input, commandId)
}

export async function rotateSecretAction(input: WidgetInput, commandId?: string) {
  return withSecret(await act(rotateSecret, input, commandId))
}

export async function allowOriginAction(input: AllowOriginInput, commandId?: string) {
  return act(allowOrigin, input, commandId)
}

export async function removeOriginAction(input: RemoveOriginInput, commandId?: string) {
  return act(removeOrigin, input, commandId)
}
