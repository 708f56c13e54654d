interface SparklineProps {
  /** Empty where something else says the same. */
  label: string
  values: readonly number[]
  /** What one bar is, for its title: "March 2024: 4". */
  titles?: readonly string[]
  className?: string
}

/** A strip of small bars, oldest first. */
export function Sparkline({ label, values, titles, className }: SparklineProps) {
  const most = Math.max(1, ...values)
  return (
    <div
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
      className={`flex h-7 items-end gap-0.5 ${className ?? ''}`}
    >
      {values.map((value, index) => (
        <span
          key={index}
          data-fill=""
          title={titles?.[index]}
          className="min-w-0.5 grow rounded-[2px] bg-accent opacity-45"
          style={{ blockSize: `${Math.max(value > 0 ? 8 : 3, (value / most) * 100)}%` }}
        />
      ))}
    </div>
  )
}
