interface LoadPipsProps {
  label: string
  held: number
  capacity: number
}

/** One pip a unit of capacity; the numbers are in its value text. */
export function LoadPips({ label, held, capacity }: LoadPipsProps) {
  return (
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={capacity}
      aria-valuenow={Math.min(held, capacity)}
      aria-valuetext={`${held} / ${capacity}`}
      title={`${held} / ${capacity}`}
      className="inline-flex gap-0.5 align-middle"
    >
      {Array.from({ length: capacity }, (_, index) => (
        <span
          key={index}
          aria-hidden
          data-fill={index < held ? 'held' : 'rest'}
          className={`h-1.5 w-3.5 rounded-[2px] ${index < held ? 'bg-accent' : 'bg-line'}`}
        />
      ))}
    </span>
  )
}
