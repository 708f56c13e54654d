'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type CommandInput, type CommandName, sendCommand } from '#components/realtime/connection.ts'
import { notify } from '#components/ui/notify.ts'

type PromiseCommand = Extract<CommandName, `promise.${string}`>

/** Sends one command about a promise at a time; own tasks are read again once it is done. */
export function usePromiseCommand() {
  const t = useTranslations('promise')
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  async function send<N extends PromiseCommand>(name: N, input: CommandInput<N>) {
    setBusy(true)
    const result = await sendCommand(name, input)
    setBusy(false)
    if (result.ok) void queries.invalidateQueries({ queryKey: ['promise.mine'] })
    else notify({ tone: 'bad', title: t('failed'), detail: result.problem.message })
    return result
  }
  return { send, busy }
}
