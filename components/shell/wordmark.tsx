import { classNames } from '#components/ui/class-names.ts'

interface WordmarkProps {
  markOnly?: boolean
  className?: string
}

/** One line through three stations that are not level: the name in ink, the line in the current colour. */
export function Wordmark({ markOnly, className }: WordmarkProps) {
  const mark = (
    <svg aria-hidden viewBox="0 0 28 20" className="h-5 w-7 shrink-0" fill="none" stroke="currentColor">
      <path
        d="M1 14.5h3.5c4.5 0 4.5-9 9.5-9s5 9 9.5 9H27"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="14" cy="5.5" r="2.75" fill="currentColor" strokeWidth="0" />
    </svg>
  )
  if (markOnly) return <span className={classNames('inline-flex', className)}>{mark}</span>
  return (
    <span className={classNames('inline-flex items-center gap-2.5', className)}>
      {mark}
      <span className="text-lead font-semibold tracking-[-0.02em] text-ink">Throughline</span>
    </span>
  )
}
