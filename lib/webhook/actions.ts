'use server'
import { act } from '#lib/auth/act.ts'
import type { Result } from '#lib/problem.ts'
import { addWebhook } from './add-webhook.ts'
import { changeWebhook } from './change-webhook.ts'
import { disableWebhook } from './disable-webhook.ts'
import { enableWebhook } from './enable-webhook.ts'
import type { AddWebhookInput, ChangeWebhookInput, DeliveryInput, WebhookInput } from './inputs.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { sendAgain } from './send-again.ts'
import { testWebhook } from './test-webhook.ts'
import { readWebhookSecret } from './webhook-secret.ts'

/** The secret is shown this once, to who has just made it. */
const withSecret = async (result: Result<{ webhookId: string }>) =>
  result.ok ? { ...result, value: { secret: await readWebhookSecret(result.value.webhookId) } } : result

export async function addWebhookAction(input: AddWebhookInput, commandId?: string) {
  return withSecret(await act(addWebhook, input, commandId))
}

export async function changeWebhookAction(input: ChangeWebhookInput, commandId?: string) {
  return act(changeWebhook, input, commandId)
}

export async function disableWebhookAction(input: WebhookInput, commandId?: string) {
  return act(disableWebhook, input, commandId)
}

export async function enableWebhookAction(input: WebhookInput, commandId?: string) {
  return act(enableWebhook, input, commandId)
}

export async function rotateWebhookSecretAction(input: WebhookInput, commandId?: string) {
  return withSecret(await act(rotateWebhookSecret, input, commandId))
}

export async function testWebhookAction(input: WebhookInput, commandId?: string) {
  return act(testWebhook, input, commandId)
}

export async function sendAgainAction(input: DeliveryInput, commandId?: string) {
  return act(sendAgain, input, commandId)
}
