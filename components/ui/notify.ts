import { toast } from 'sonner'

interface Notice {
  tone?: 'ok' | 'bad'
  /** What happened. */
  title: string
  /** What was kept, what to do. */
  detail?: string
  action?: { label: string; run: () => void }
  /** The same key replaces instead of piling up. */
  key?: string
}

/** A passing notice. What must not be missed belongs on the screen, not here. */
export function notify({ tone, title, detail, action, key }: Notice): void {
  const show = tone === 'bad' ? toast.error : tone === 'ok' ? toast.success : toast
  show(title, {
    id: key,
    description: detail,
    duration: action || tone === 'bad' ? 10_000 : 4_000,
    action: action && { label: action.label, onClick: action.run },
  })
}
