'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { notify } from '#components/ui/notify.ts'
import type { SearchMessagesInput } from '#lib/search/inputs.ts'

/** Reads the file as it is made, so that its progress is seen; it is saved only when it is whole. */
export function useExport(text: string, filters: Omit<SearchMessagesInput, 'text'>) {
  const t = useTranslations('search.export')
  const [rows, setRows] = useState<number | null>(null)
  const running = useRef<AbortController>(null)
  const start = async () => {
    const control = new AbortController()
    running.current = control
    setRows(0)
    try {
      const parts: string[] = []
      let lines = -1
      for await (const part of readParts(addressOf(text, filters), control.signal)) {
        parts.push(part)
        lines += part.split('\r\n').length - 1
        setRows(Math.max(0, lines))
      }
      save(parts, t('fileName'))
      notify({ tone: 'ok', title: t('done', { count: lines }) })
    } catch {
      notify(control.signal.aborted ? { title: t('stopped') } : { tone: 'bad', title: t('failed') })
    } finally {
      setRows(null)
    }
  }
  return { rows, start: () => void start(), stop: () => running.current?.abort() }
}

function addressOf(text: string, filters: Omit<SearchMessagesInput, 'text'>) {
  const wanted = Object.entries({ ...filters, text }).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return `/search/export?${new URLSearchParams(wanted).toString()}`
}

async function* readParts(address: string, signal: AbortSignal) {
  const answer = await fetch(address, { signal })
  if (!answer.ok || !answer.body) throw new Error('The export was refused.')
  const reader = answer.body.pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: true })).getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    yield value
  }
}

function save(parts: readonly string[], name: string) {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
