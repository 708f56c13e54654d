import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'

interface RuleSectionProps {
  title: string
  hint: string
  add: string
  onAdd: () => void
  children: ReactNode
}

/** Rules of one kind, and a button for another. */
export function RuleSection({ title, hint, add, onAdd, children }: RuleSectionProps) {
  return (
    <section aria-label={title} className="grid gap-3">
      <div>
        <h2 className="font-semibold">{title}</h2>
        <p className="text-ink-2">{hint}</p>
      </div>
      {children}
      <Button
        size="small"
        icon={<Plus aria-hidden size={13} />}
        className="justify-self-start"
        onClick={onAdd}
      >
        {add}
      </Button>
    </section>
  )
}
